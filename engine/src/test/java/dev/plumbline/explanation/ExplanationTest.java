package dev.plumbline.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String CHECKS =
      """
      kind: checks
      checks:
        - code: acme/no-model
          stage: presence
          severity: error
          when: { model: { absent: true } }
          report: { at: model }
        - code: acme/long-answers
          stage: knowledge
          severity: warning
          when:
            region: eu-west-1
            options.endpoint: { not: { startsWith: "https://" } }
            options.maxTokens: { between: [100, 200] }
            any:
              - options.style: [long, longer]
              - options.verbose: true
          report: { at: model }
          from: 2026-03-01
          source: { url: "https://acme.example/answers", checked: 2026-02-01 }
          texts: { en: { title: Long answers, message: Ask for less. }, ko: { title: 긴 답변, message: 줄이세요. } }
          examples:
            flags: [ { region: eu-west-1, options: { maxTokens: 150, verbose: true } } ]
      """;

  private static Plumbline plumbline() throws RuleFilesException {
    return Plumbline.builder().text("checks.yaml", CHECKS).build(Clock.systemUTC());
  }

  private static Explanation explained(String setup, String day)
      throws RuleFilesException, SetupException {
    ValidationOptions options =
        ValidationOptions.STANDARD.withNow(Instant.parse(day + "T00:00:00Z"));
    return plumbline().explain(Setup.read("setup.yaml", setup).get(0), options);
  }

  private static Explanation explained(String setup) throws RuleFilesException, SetupException {
    return explained(setup, "2026-11-22");
  }

  private static ConsideredCheck longAnswers(Explanation explanation) {
    return explanation.checks().get(1);
  }

  @Test
  void whatSpokeIsToldFromWhatFollows() throws Exception {
    Explanation explanation =
        explained("{ region: eu-west-1, options: { maxTokens: 150, verbose: true } }");
    assertThat(explanation.checks())
        .extracting(ConsideredCheck::verdict)
        .containsExactly(Verdict.SPOKE, Verdict.FOLDED);
    assertThat(longAnswers(explanation).followsFrom()).isEqualTo("acme/no-model");
  }

  @Test
  void theOneRequirementThatIsNotMetIsShownWithWhatTheSetupHas() throws Exception {
    Explanation explanation =
        explained("{ model: m, region: eu-west-1, options: { maxTokens: 99, style: long } }");
    ConsideredCheck check = longAnswers(explanation);
    assertThat(check.verdict()).isEqualTo(Verdict.NEARLY);
    Outcome unmet = check.unmet().get(0);
    assertThat(unmet.parts())
        .extracting(Outcome::holds, Outcome::actual)
        .containsExactly(tuple(false, Value.of(99)), tuple(true, Value.of(99)));
    assertThat(unmet.parts().get(0).requirement())
        .isEqualTo(
            new Requirement.Comparison(
                "options.maxTokens",
                "an option",
                Operator.AT_LEAST,
                false,
                List.of(Value.of(100)),
                14));
  }

  @Test
  void aCheckIsSilentWhereMoreIsMissing() throws Exception {
    assertThat(longAnswers(explained("{ model: m, region: us-east-1 }")).verdict())
        .isEqualTo(Verdict.SILENT);
    assertThat(
            longAnswers(
                    explained(
                        "{ region: eu-west-1, options: { maxTokens: 150, verbose: true } }",
                        "2026-02-28"))
                .verdict())
        .isEqualTo(Verdict.NOT_ON_THIS_DAY);
  }

  @Test
  void aValueThatShowsACredentialIsMasked() throws Exception {
    Explanation explanation =
        explained(
            "{ apiKey: synthetic-0123456789abcdef, model: m, region: eu-west-1, "
                + ""
                + "options: { maxTokens: 150, verbose: true, endpoint: 'https://x.example/0123456789abcdef' } }");
    Outcome unmet = longAnswers(explanation).unmet().get(0);
    assertThat(unmet.requirement())
        .isInstanceOfSatisfying(
            Requirement.Comparison.class,
            comparison -> {
              assertThat(comparison.operator()).isEqualTo(Operator.STARTS_WITH);
              assertThat(comparison.negated()).isTrue();
            });
    assertThat(unmet.actual()).isEqualTo(Value.of("•••"));
    assertThat(explanation.toString()).doesNotContain("01234567");
  }

  @Test
  void aCheckDescribesItselfInTheAskedLanguage() throws Exception {
    CheckDescription check = plumbline().describe("acme/long-answers", Locale.KOREAN).orElseThrow();
    assertThat(check.title()).isEqualTo("긴 답변");
    assertThat(check.source()).isEqualTo("https://acme.example/answers");
    assertThat(check.examples()).singleElement().matches(CheckExample::flags);
    assertThat(check.requirements()).extracting(Requirement::line).containsExactly(12, 13, 14, 15);
    assertThat(check.requirements().get(3))
        .isInstanceOfSatisfying(
            Requirement.Combination.class,
            any -> {
              assertThat(any.how()).isEqualTo(Requirement.Combination.How.ANY);
              assertThat(any.parts()).extracting(Requirement::line).containsExactly(16, 17);
            });
    assertThat(plumbline().describe("acme/other", Locale.KOREAN)).isEmpty();
    assertThat(plumbline().codes()).containsExactly("acme/no-model", "acme/long-answers");
  }
}
