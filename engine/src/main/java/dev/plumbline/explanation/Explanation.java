package dev.plumbline.explanation;

import dev.plumbline.Report;
import java.time.LocalDate;
import java.util.List;

/**
 * Why validation found of a setup what it found.
 *
 * @param report what was found, with what follows from others
 * @param day the day that dates were compared with
 * @param policies every policy of the rules, higher layers first
 * @param checks every check of the rules, in the order of files and lines
 */
public record Explanation(
    Report report, LocalDate day, List<ConsideredPolicy> policies, List<ConsideredCheck> checks) {
  /** The name of the JSON form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/explanation/v1";

  /** Copies the lists. */
  public Explanation {
    policies = List.copyOf(policies);
    checks = List.copyOf(checks);
  }

  /** The policies that hold for the setup, or those that do not. */
  public List<ConsideredPolicy> policies(boolean applying) {
    return policies.stream().filter(policy -> policy.applies() == applying).toList();
  }

  /** The checks that made the same of the setup. */
  public List<ConsideredCheck> checks(Verdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).toList();
  }
}
