package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, null, an empty list and an empty text are four things, and none of them opens a door. */
class EmptyListsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String SETUP =
      "{ provider: bedrock, model: us.anthropic.claude-sonnet-4-5-20250929-v1:0, region: us-east-1 }";

  @ParameterizedTest
  @CsvSource({
    "providers, policy/provider-denied",
    "models, policy/model-denied",
    "regions, policy/region-denied",
    "endpoints, policy/endpoint-denied"
  })
  void anAllowListWithoutEntriesAllowsNothingHoweverItIsWritten(String topic, String code) {
    for (String nothing : new String[] {"", "~", "[]", "\"\"", "[\"\"]"}) {
      for (String block : new String[] {topic + ": { allow: %s }", topic + ": %s"}) {
        String yaml = "kind: policy\nname: p\n" + block.formatted(nothing) + "\n";
        if (!block.contains("{") || !nothing.isEmpty()) {
          assertThat(Rulebook.of(yaml).codes(SETUP)).as(yaml).contains(code);
          assertThat(Plumbline.builder().builtIn().text("p.yaml", yaml).lint(DAY))
              .as("the linter says so")
              .extracting(LintFinding::problem)
              .anySatisfy(one -> assertThat(one.code()).isEqualTo("lint/empty-allow"))
              .allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.WARNING));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"providers", "models", "regions", "endpoints", "routing"})
  void aDenyListWithoutEntriesDeniesNothing(String topic) {
    for (String nothing : new String[] {"~", "[]", "\"\""}) {
      String yaml = "kind: policy\nname: p\n" + topic + ": { deny: " + nothing + " }\n";
      assertThat(Rulebook.of(yaml).codes(SETUP)).as(yaml).isEmpty();
    }
  }

  @Test
  void aBlockThatIsLeftOutSaysNothing() {
    assertThat(Rulebook.of("kind: policy\nname: p\n").codes(SETUP)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "\"\"", "{ organizations: }", "{ organizations: [] }", "{ }"})
  void aScopeThatNamesNobodyIsRefusedSinceItWouldProtectNobody(String scope) {
    String yaml = "kind: policy\nname: p\napplies: " + scope + "\nmodels: []\n";
    assertThatThrownBy(() -> Rulebook.of(yaml)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "region: ,", "region: ~,", "region: \"\","})
  void aSetupThatLeavesItsRegionOpenDoesNotSlipThroughAnAllowList(String region) {
    String setup =
        "{ provider: bedrock, %s model: us.anthropic.claude-sonnet-4-5-20250929-v1:0 }"
            .formatted(region);
    assertThat(Rulebook.of("kind: policy\nname: p\nregions: [us-east-1]\n").codes(setup))
        .contains("policy/region-denied");
  }
}
