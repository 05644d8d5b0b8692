package dev.plumbline.internal.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the checks that carry out policies to their examples. */
final class PolicyExamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Rules RULES = RulesReader.read(RuleSources.builtIn());
  private static final Validator VALIDATOR =
      new Validator(
          RULES.checks(), new Candidates(RULES.knowledge(), RULES.vocabulary(), RULES.policies()));

  /** A check with one of its examples. */
  record Case(Check check, Example example) {}

  static Stream<Case> examples() {
    return RULES.checks().stream()
        .filter(check -> check.code().startsWith("policy/"))
        .flatMap(check -> check.examples().stream().map(example -> new Case(check, example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCheckSpeaksWhereItsExamplesSaySo(Case one) {
    assertThat(codes(one.example()).contains(one.check().code()))
        .as(one.example().setup().name().orElse(""))
        .isEqualTo(one.example().flags());
  }

  @Test
  void everyCheckHasExamplesOfBothSorts() {
    assertThat(RULES.problems()).isEmpty();
    assertThat(examples().map(one -> one.check().code()).distinct()).hasSizeGreaterThan(8);
    assertThat(examples().filter(one -> one.example().flags())).hasSizeGreaterThan(15);
    assertThat(examples().filter(one -> !one.example().flags())).hasSizeGreaterThan(15);
  }

  private static List<String> codes(Example example) {
    return Validation.of(
            example.setup(),
            new Terms(TODAY, true, false),
            VALIDATOR.with(RULES.policiesOf(example)),
            new Validation.Language(RULES.messages(), Locale.ENGLISH))
        .stream()
        .map(Diagnostic::code)
        .toList();
  }
}
