package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Independent faults are told all at once, each by whoever decides it. */
class FiveFaultsTest {
  private static final List<Rulebook.File> FILES =
      List.of(
          file(
              "gateway.yaml",
              """
              kind: policy
              name: acme-gateway
              applies: { organizations: [acme] }
              endpoints: { allow: ["https://llm.acme.example/*"] }
              """),
          file(
              "regions.yaml",
              """
              kind: policy
              name: acme-europe
              applies: { organizations: [acme], regions: ["eu-*"] }
              models:
                deny: ["google/gemini-*"]
              """),
          file(
              "caching.yaml",
              """
              kind: policy
              name: acme-costs
              applies: { organizations: [acme] }
              require:
                options: { promptCaching: true }
              """),
          file(
              "routing.yaml",
              """
              kind: policy
              name: acme-upstreams
              applies: { organizations: [acme] }
              routing: { deny: [deepinfra] }
              """));

  private static final String SETUP =
      """
      provider: openrouter
      apiKey: sk-or-v1-00000000000000000000
      baseUrl: http://openrouter.ai/api/v1
      model: google/gemini-2.5-pro
      region: eu-west-1
      options:
        promptCaching: false
        providerRouting: { only: [deepinfra] }
      context: { organization: acme }
      """;

  private static Rulebook.File file(String name, String yaml) {
    return new Rulebook.File(name, Layer.ORGANIZATION, yaml);
  }

  @Test
  void fiveFaultsAreFiveFindingsAtTheirFields() {
    List<Diagnostic> found = Rulebook.of(FILES).report(SETUP).diagnostics();
    assertThat(found)
        .extracting(Diagnostic::field)
        .containsExactlyInAnyOrder(
            "/apiKey", "/baseUrl", "/model", "/options/promptCaching", "/options/providerRouting");
    assertThat(found)
        .filteredOn(one -> !one.field().equals("/apiKey"))
        .allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.ERROR));
    assertThat(at(found, "/model").rule().file()).isEqualTo("regions.yaml");
    assertThat(at(found, "/model").rule().line()).isEqualTo(5);
    assertThat(at(found, "/options/promptCaching").rule().line()).isEqualTo(5);
    assertThat(at(found, "/options/providerRouting").code()).isEqualTo("policy/routing-denied");
  }

  private static Diagnostic at(List<Diagnostic> found, String field) {
    return found.stream().filter(one -> one.field().equals(field)).findFirst().orElseThrow();
  }

  @Test
  void theAnswerIsTheSameInAnyOrderOfFilesAndOnAllThreads() {
    String expected = shown(Rulebook.of(FILES));
    for (int seed = 0; seed < 5; seed++) {
      List<Rulebook.File> shuffled = new ArrayList<>(FILES);
      Collections.shuffle(shuffled, new Random(seed));
      Rulebook rulebook = Rulebook.of(shuffled);
      assertThat(IntStream.range(0, 50).parallel().mapToObj(any -> shown(rulebook)))
          .containsOnly(expected);
    }
  }

  private static String shown(Rulebook rulebook) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic found : rulebook.report(SETUP).diagnostics()) {
      text.append(found).append(found.message()).append(found.rule()).append(found.fixes());
      text.append(found.alternatives()).append(found.folded()).append('\n');
    }
    return text.toString();
  }
}
