package dev.plumbline.internal.explanation;

import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import dev.plumbline.Value;
import dev.plumbline.explanation.ConsideredCheck;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.explanation.Outcome;
import dev.plumbline.explanation.Requirement;
import dev.plumbline.explanation.Verdict;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.validation.Mask;
import dev.plumbline.internal.validation.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks every requirement of every check once more, and keeps the answers. */
public final class SetupExplanation {
  private static final int ENOUGH_MET = 2;

  private final Candidate candidate;
  private final Report report;
  private final Mask mask;

  /**
   * Explains a report.
   *
   * @param report what was found, with what follows from others
   */
  public SetupExplanation(Candidate candidate, Report report) {
    this.candidate = candidate;
    this.report = report;
    this.mask = new Mask(candidate);
  }

  /** What these policies say, and why these checks spoke or were silent. */
  public Explanation of(List<Policy> policies, List<Check> checks) {
    return new Explanation(
        report,
        candidate.today(),
        new ConsideredPolicies(candidate, mask).of(policies, checks),
        checks.stream().map(this::considered).toList());
  }

  private ConsideredCheck considered(Check check) {
    List<Outcome> outcomes = outcomes(Requirements.of(check.when(), check.places()));
    Diagnostic spoken = spoken(check);
    return new ConsideredCheck(
        check.code(),
        check.stage(),
        spoken == null ? check.reference() : spoken.rule(),
        verdict(check, outcomes, spoken),
        spoken == null ? null : spoken.followsFrom().orElse(null),
        outcomes);
  }

  /** What the check found that is shown, else what it found that is not. */
  private @Nullable Diagnostic spoken(Check check) {
    Diagnostic spoken = null;
    for (Diagnostic found : report.diagnostics()) {
      boolean better = spoken == null || found.followsFrom().isEmpty();
      if (found.code().equals(check.code()) && better) {
        spoken = found;
      }
    }
    return spoken;
  }

  private Verdict verdict(Check check, List<Outcome> outcomes, @Nullable Diagnostic spoken) {
    if (spoken != null) {
      return spoken.followsFrom().isPresent() ? Verdict.FOLDED : Verdict.SPOKE;
    }
    if (!check.validOn(candidate.today())) {
      return Verdict.NOT_ON_THIS_DAY;
    }
    long unmet = outcomes.stream().filter(outcome -> !outcome.holds()).count();
    return unmet == 1 && outcomes.size() > ENOUGH_MET ? Verdict.NEARLY : Verdict.SILENT;
  }

  private List<Outcome> outcomes(List<Requirements.Part> parts) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Requirements.Part part : parts) {
      outcomes.add(
          new Outcome(
              part.requirement(),
              part.condition().holds(candidate),
              actual(part),
              outcomes(part.parts())));
    }
    return outcomes;
  }

  private @Nullable Value actual(Requirements.Part part) {
    if (!(part.requirement() instanceof Requirement.Comparison)) {
      return null;
    }
    Condition condition = part.condition();
    Attribute attribute =
        condition instanceof Condition.Test test
            ? test.attribute()
            : ((Condition.Test) ((Condition.None) condition).parts().get(0)).attribute();
    Object value = candidate.value(attribute);
    return value == null ? null : shown(attribute, value);
  }

  /** Lists of places and of things are told by their number; they have no words. */
  private Value shown(Attribute attribute, Object value) {
    return switch (attribute.type()) {
      case RANGES, ITEMS -> Value.of(((List<?>) value).size());
      default -> masked(Values.of(value));
    };
  }

  private Value masked(Value value) {
    if (value instanceof Value.Text text) {
      return Value.of(mask.apply(text.text()));
    }
    if (value instanceof Value.Items items) {
      return new Value.Items(items.items().stream().map(this::masked).toList());
    }
    return value instanceof Value.Members members ? Value.of(members.members().size()) : value;
  }
}
