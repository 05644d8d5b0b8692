package dev.plumbline.explanation;

import dev.plumbline.Report;
import java.time.LocalDate;
import java.util.List;

/**
 * Why validation found of a setup what it found.
 *
 * @param report what was found, with what follows from others
 * @param day the day that dates were compared with
 * @param checks every check of the rules, in the order of files and lines
 */
public record Explanation(Report report, LocalDate day, List<ConsideredCheck> checks) {
  /** The name of the JSON form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/explanation/v1";

  /** Copies the list. */
  public Explanation {
    checks = List.copyOf(checks);
  }

  /** The checks that made the same of the setup. */
  public List<ConsideredCheck> checks(Verdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).toList();
  }
}
