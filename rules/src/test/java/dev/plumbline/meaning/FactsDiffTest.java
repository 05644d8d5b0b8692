package dev.plumbline.meaning;

import static dev.plumbline.meaning.Proof.diff;
import static dev.plumbline.meaning.Proof.isProven;
import static dev.plumbline.meaning.Proof.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that change are told where a setup shows it, and named where none does. */
class FactsDiffTest {
  private static final String GATEWAY =
      """
      kind: provider
      id: acme-gateway
      name: Acme gateway
      aliases: [acme-llm]
      type: gateway
      protocol: openai
      checked: 2026-11-22
      credential: { kinds: [key], required: always, source: "https://wiki.acme.example/llm" }
      endpoints:
        - line: default
          url: https://llm.acme.example/v1
          protocol: openai
          default: true
          confidence: documented
          source: https://wiki.acme.example/llm
      ---
      kind: retired
      source: https://wiki.acme.example/llm
      checked: 2026-11-22
      entries:
        - { provider: acme-gateway, id: acme-1, since: 2026-01-01 }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aliases: [acme-llm] | aliases: [acme-models] | provider/",
        "required: always | required: never | key/missing",
        "id: acme-1, | id: acme-2, | model/"
      })
  void factsThatChangeAreToldWithASetupThatShowsIt(String was, String is, String code) {
    String changed = GATEWAY.replace(was, is);
    assertThat(changed).isNotEqualTo(GATEWAY);
    Plumbline before = rules(Map.of("gateway.yaml", GATEWAY));
    Plumbline after = rules(Map.of("gateway.yaml", changed));
    MeaningDiff diff = diff(before, after);
    assertThat(diff.changes())
        .isNotEmpty()
        .anySatisfy(change -> assertThat(change.subject()).startsWith(code))
        .allSatisfy(change -> isProven(change, before, after));
  }

  @Test
  void factsThatAreReadAgainMeanTheSame() {
    String again =
        "# in other words\n"
            + GATEWAY
                .replace("checked: 2026-11-22", "checked: 2026-11-24")
                .replace("https://wiki.acme.example/llm", "https://wiki.acme.example/models");
    Plumbline before = rules(Map.of("gateway.yaml", GATEWAY));
    MeaningDiff diff = diff(before, rules(Map.of("z.yaml", again)));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.unproven()).isEmpty();
  }

  @Test
  void factsThatNoSetupShowsAreNamed() {
    Plumbline before = rules(Map.of("gateway.yaml", GATEWAY));
    String renamed = GATEWAY.replace("name: Acme gateway", "name: The gateway");
    MeaningDiff diff = diff(before, rules(Map.of("gateway.yaml", renamed)));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.unproven()).containsExactly("provider acme-gateway");
  }
}
