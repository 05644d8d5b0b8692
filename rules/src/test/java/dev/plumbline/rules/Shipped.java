package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.RuleFilesException;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.MutationResult;
import dev.plumbline.testing.TestOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that Plumbline comes with, as files and as a program would load them. */
final class Shipped {
  /** The languages that the product speaks. */
  static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Rules RULES = RulesReader.read(RuleSources.builtIn());
  private static final Candidates CANDIDATES =
      new Candidates(RULES.knowledge(), RULES.vocabulary(), RULES.policies());
  private static final Validator VALIDATOR = new Validator(RULES.checks(), CANDIDATES);

  private Shipped() {}

  static Rules rules() {
    return RULES;
  }

  static List<Check> checks() {
    assertThat(RULES.checks()).hasSizeGreaterThan(100);
    return RULES.checks();
  }

  /** What the engine says of an example, the folded findings as well. */
  static List<Diagnostic> diagnostics(Example example, Check check, String language) {
    return Validation.of(
        example.setup(),
        new Terms(day(example, check), true, false, probe(example)),
        VALIDATOR.with(RULES.policiesOf(example)),
        new Validation.Language(RULES.messages(), Locale.forLanguageTag(language)));
  }

  /** The same with another check in the place of the example's. */
  static List<Diagnostic> diagnostics(Example example, Check check, int index, Check instead) {
    return Validation.of(
        example.setup(),
        new Terms(day(example, check), true, false, probe(example)),
        VALIDATOR.with(RULES.policiesOf(example)).replacing(index, instead),
        new Validation.Language(RULES.messages(), Locale.ENGLISH));
  }

  /** What the example's endpoint answered; null where it was not asked. */
  static @Nullable ProbeResult probe(Example example) {
    return example.answers() == null ? null : CANDIDATES.read(example.setup(), example.answers());
  }

  static LocalDate day(Example example, Check check) {
    LocalDate stated = example.now() != null ? example.now() : check.source().checked();
    return stated != null ? stated : DAY;
  }

  /** What becomes of small changes to the conditions of the checks. */
  static MutationResult mutated() {
    TestOptions options = TestOptions.STANDARD.withBuiltIn(true).withMutate(true);
    try {
      Plumbline plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
      return plumbline.test(options).mutation().orElseThrow();
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
