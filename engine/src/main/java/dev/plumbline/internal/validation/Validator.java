package dev.plumbline.internal.validation;

import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.drools.RulePlan;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one path from a setup to findings. Immutable and safe for all threads. */
public final class Validator {
  private final List<Check> checks;
  private final RulePlan plan;
  private final Candidates candidates;

  /** Compiles the checks. */
  public Validator(List<Check> checks, Candidates candidates) {
    this.checks = List.copyOf(checks);
    List<List<Condition>> conditions = new ArrayList<>(checks.size());
    for (Check check : checks) {
      conditions.add(check.when());
    }
    this.plan = RulePlan.compile(conditions);
    this.candidates = candidates;
  }

  /** The checks, in the order of their files. */
  public List<Check> checks() {
    return checks;
  }

  Candidate candidate(Setup setup, LocalDate today) {
    return candidates.of(setup, today);
  }

  /** Everything that the checks say, effects as well as causes, unordered. */
  List<Finding> findings(Candidate candidate) {
    List<Finding> findings = new ArrayList<>(4);
    plan.match(candidate, index -> add(checks.get(index), candidate, findings));
    return findings;
  }

  private static void add(Check check, Candidate candidate, List<Finding> to) {
    if (!check.validOn(candidate.today())) {
      return;
    }
    if (check.each() == null) {
      add(check, null, candidate, to);
    } else if (candidate.value(check.each()) instanceof List<?> items) {
      for (Object item : items) {
        add(check, (Item) item, candidate, to);
      }
    }
  }

  /** A check whose field cannot be told, such as an item without a place for it, stays silent. */
  private static void add(Check check, @Nullable Item item, Candidate candidate, List<Finding> to) {
    Object field = check.report().at().in(candidate, item);
    if (field instanceof String pointer) {
      to.add(new Finding(check, item, pointer, severity(check, candidate)));
    }
  }

  /**
   * Documented facts keep a check's severity, observed ones allow a warning, conventions a note.
   */
  private static Severity severity(Check check, Candidate candidate) {
    if (check.cappedBy() == null) {
      return check.severity();
    }
    Severity most =
        switch (String.valueOf(candidate.value(check.cappedBy()))) {
          case "documented" -> Severity.ERROR;
          case "observed" -> Severity.WARNING;
          default -> Severity.INFO;
        };
    return check.severity().atLeast(most) ? most : check.severity();
  }
}
