package dev.plumbline.internal.testing;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.ProbeResult;
import dev.plumbline.RuleReference;
import dev.plumbline.Setup;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rule.RuleTest;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.Expectation;
import dev.plumbline.testing.ExpectedCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setup with what is expected of it.
 *
 * @param name what it shows, where somebody said so
 * @param example the code of the check whose example it is; null for a test of a tests file
 * @param setup the setup
 * @param day the day of the validation
 * @param probe what its endpoint answered; null where it was not asked
 * @param expected what has to be found
 * @param place where it stands
 * @param policies the policies that hold for it; null for those of the rules
 */
record Trial(
    @Nullable String name,
    @Nullable String example,
    Setup setup,
    LocalDate day,
    @Nullable ProbeResult probe,
    Expectation expected,
    RuleReference place,
    @Nullable PolicyIndex policies) {

  /** The day of everything that names none: a fixed one, so that no test changes by itself. */
  private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 22);

  /**
   * An example speaks of its own check alone, be it a cause or follow from another, and knows no
   * policy but its own.
   */
  static Trial of(Check check, Example example, PolicyIndex policies, Candidates candidates) {
    List<ExpectedCode> code = List.of(new ExpectedCode(check.code()));
    RuleReference rule = check.reference();
    return new Trial(
        null,
        check.code(),
        example.setup(),
        first(example.now(), check.source().checked()),
        probe(example.setup(), example.answers(), candidates),
        example.flags()
            ? new Expectation(false, false, code, List.of())
            : new Expectation(false, false, List.of(), code),
        new RuleReference(rule.file(), example.span().line(), rule.layer()),
        policies);
  }

  static Trial of(RuleTest test, Candidates candidates) {
    return new Trial(
        test.name(),
        null,
        test.setup(),
        first(test.day(), null),
        probe(test.setup(), test.answers(), candidates),
        test.expected(),
        test.place(),
        null);
  }

  private static @Nullable ProbeResult probe(
      Setup setup, @Nullable List<ProbeAnswer> answers, Candidates candidates) {
    return answers == null ? null : candidates.read(setup, answers);
  }

  private static LocalDate first(@Nullable LocalDate own, @Nullable LocalDate source) {
    return own != null ? own : source != null ? source : USUAL_DAY;
  }

  /** The rules with the policies that hold for it. */
  Validator in(Validator rules) {
    return policies == null ? rules : rules.with(policies);
  }

  /** The setup as rules see it. */
  AttributeView view(Candidates candidates) {
    Candidates own = policies == null ? candidates : candidates.with(policies);
    return own.of(setup, day, probe);
  }

  boolean isExample() {
    return example != null;
  }
}
