package dev.plumbline.internal.validation;

import dev.plumbline.Setup;
import dev.plumbline.SetupNotes;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.drools.RulePlan;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one path from a setup to findings. Immutable and safe for all threads. */
public final class Validator {
  private static final int NONE = -1;
  private static final String OPTIONS = "/options/";

  private final List<Check> checks;
  private final RulePlan plan;
  private final Candidates candidates;
  private final int replaced;
  private final @Nullable Check replacement;

  /** Compiles the checks. */
  public Validator(List<Check> checks, Candidates candidates) {
    this.checks = List.copyOf(checks);
    List<List<Condition>> conditions = new ArrayList<>(checks.size());
    for (Check check : checks) {
      conditions.add(check.when());
    }
    this.plan = RulePlan.compile(conditions);
    this.candidates = candidates;
    this.replaced = NONE;
    this.replacement = null;
  }

  private Validator(
      Validator from, Candidates candidates, int replaced, @Nullable Check replacement) {
    this.checks = from.checks;
    this.plan = from.plan;
    this.candidates = candidates;
    this.replaced = replaced;
    this.replacement = replacement;
  }

  /**
   * The same rules with another check in place of one of them. Nothing is compiled anew: the other
   * check is held against each setup as it is written.
   *
   * @param index the place of the check to replace
   */
  public Validator replacing(int index, Check check) {
    return new Validator(this, candidates, index, check);
  }

  /** The same checks where other policies hold; nothing is compiled again. */
  public Validator with(PolicyIndex policies) {
    return new Validator(this, candidates.with(policies), replaced, replacement);
  }

  /** The checks, in the order of their files. */
  public List<Check> checks() {
    return checks;
  }

  Candidate candidate(Setup setup, Terms terms) {
    return candidates.of(setup, terms.today(), terms.probe());
  }

  /** Everything that the checks say, effects as well as causes, unordered. */
  List<Finding> findings(Candidate candidate, Terms terms) {
    List<Finding> findings = new ArrayList<>(4);
    plan.match(
        candidate,
        index -> {
          if (index != replaced) {
            add(checks.get(index), candidate, findings);
          }
        });
    if (replacement != null && replacement.holds(candidate)) {
      add(replacement, candidate, findings);
    }
    if (terms.strict()) {
      findings.replaceAll(Finding::unwaived);
    }
    return findings;
  }

  List<Finding> findings(Setup setup, Terms terms) {
    return findings(candidate(setup, terms), terms);
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
    if (field instanceof String pointer && !isElsewhere(check, pointer, candidate)) {
      ActivePolicies policies = candidate.policies();
      Severity severity = policies.severity(check.code(), severity(check, item, candidate));
      if (severity != null) {
        Finding found = new Finding(check, item, pointer, severity, null);
        Finding standing = policies.isEmpty() ? found : found.waivedBy(policies);
        if (item == null || item.authority() == null || !isTold(standing, to)) {
          to.add(standing);
        }
      }
    }
  }

  /** Whether another policy has the same against the field with the same weight. */
  private static boolean isTold(Finding found, List<Finding> among) {
    return among.stream()
        .anyMatch(
            told -> told.sameAs(found) && told.counts() && told.severity() == found.severity());
  }

  /**
   * Whether a member is missing only because the host keeps it elsewhere or has no such thing. What
   * a policy demands is demanded of every host.
   */
  private static boolean isElsewhere(Check check, String pointer, Candidate candidate) {
    SetupNotes notes = candidate.setup().notes();
    if (notes.options() == null || check.stage() == Stage.POLICY) {
      return false;
    }
    if (pointer.startsWith(OPTIONS)) {
      String option = JsonPointer.parse(pointer).tokens().get(1);
      boolean given = candidate.setup().options().members().containsKey(option);
      return !given && !notes.saysOption(option);
    }
    return check.stage() == Stage.PRESENCE && notes.elsewhere().contains(pointer.substring(1));
  }

  /**
   * How severe a check's findings are before policies change that: the most severe of them, where
   * it finds several things.
   */
  public static Severity ownSeverity(Check check, Candidate candidate) {
    Severity most = null;
    if (check.each() != null && candidate.value(check.each()) instanceof List<?> items) {
      for (Object item : items) {
        Severity one = severity(check, (Item) item, candidate);
        most = most == null || one.atLeast(most) ? one : most;
      }
    }
    return most == null ? severity(check, null, candidate) : most;
  }

  /**
   * Documented facts keep a check's severity, observed ones allow a warning, conventions a note; a
   * policy says itself how severe it is.
   */
  private static Severity severity(Check check, @Nullable Item item, Candidate candidate) {
    if (item != null && item.authority() != null) {
      return item.authority().severity();
    }
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
