package dev.plumbline.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Edit;
import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.ProblemTexts;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a file from being read is mended where one name was surely meant, and only there. */
class SlipsInRuleFilesTest {
  private static final String HEAD = "kind: policy\nname: acme\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "modles: [openai/gpt-5]   # kept|models: [openai/gpt-5]   # kept",
        "models: { alow: [openai/gpt-5] }|models: { allow: [openai/gpt-5] }",
        "\"modles\": [openai/gpt-5]|\"models\": [openai/gpt-5]",
        "applies: { organisations: [acme] }|applies: { organizations: [acme] }",
        "require: { base_url: 'https://a.example' }|require: { baseUrl: 'https://a.example' }",
        "require: { credential: organisation }|require: { credential: organization }",
        "layer: Team|layer: team",
        "layer: organisation|layer: organization",
        "mode: enforced # hard|mode: enforce # hard",
        "severity: { key/missing: Eror }|severity: { key/missing: error }",
        "models: [ { model.contextWindo: { atleast: 5 } } ]"
            + "|models: [ { model.contextWindow: { atLeast: 5 } } ]",
        "limits: { maxTokens: { maxx: 5 } }|limits: { maxTokens: { max: 5 } }"
      })
  void aSureSlipIsMendedAndNothingElseIsTouched(String written, String mended) throws Exception {
    assertThat(mended(HEAD + written + "\n")).isEqualTo(HEAD + mended + "\n");
    String crlf = "\uFEFF" + HEAD.replace("\n", "\r\n");
    assertThat(mended(crlf + written + "\r\n")).isEqualTo(crlf + mended + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allow: [openai/gpt-5]",
        "modles: [a]\nmodels: [b]",
        "limits: { maxTokens: { mx: 5 } }",
        "limits: { maxTokens: { maximum: 5 } }",
        "severity: { key/missing: warn }",
        "layer: group",
        "require: { credential: org }",
        "models: 5"
      })
  void whatCouldBeMeantOtherwiseIsLeft(String written) {
    List<LintFinding> findings = lint(HEAD + written + "\n");
    assertThat(findings).isNotEmpty().allSatisfy(found -> assertThat(found.fix()).isEmpty());
  }

  @Test
  void slipsOfOtherKindsOfFilesAreMendedAsWell() throws EditException {
    assertThat(mended("kind: polcy\nname: acme\nmodels: [openai/gpt-5]\n"))
        .startsWith("kind: policy\n");
    String tests =
        """
        kind: tests
        test:
          - { name: x, given: { provider: openrouter, modle: m }, expects: policy/model-denid }
        """;
    assertThat(mended(tests))
        .isEqualTo(
            """
            kind: tests
            tests:
              - { name: x, given: { provider: openrouter, model: m }, expect: policy/model-denied }
            """);
  }

  @Test
  void theRightDocumentOfAFileIsMended() throws EditException {
    String two = HEAD + "---\nkind: policy\nname: beta\n# here\nmodles: [openai/gpt-5]\n";
    assertThat(mended(two)).isEqualTo(two.replace("modles", "models"));
  }

  /** The text when no fix is left, as {@code rules lint --fix} makes it. */
  private static String mended(String text) throws EditException {
    String mended = text;
    for (int round = 0; round < 5; round++) {
      LintFinding next =
          lint(mended).stream().filter(found -> !found.fix().isEmpty()).findFirst().orElse(null);
      if (next == null) {
        break;
      }
      assertThat(ProblemTexts.in(Locale.KOREAN).fixTitle(next))
          .hasValueSatisfying(title -> assertThat(title).endsWith("변경"));
      List<Edit> fix = next.fix();
      mended = TextEdits.apply("acme.yaml", mended, next.document(), fix);
    }
    assertThat(lint(mended)).as(mended).isEmpty();
    return mended;
  }

  private static List<LintFinding> lint(String text) {
    return Plumbline.builder().builtIn().text("acme.yaml", text).lint(LocalDate.of(2026, 11, 22));
  }
}
