package dev.plumbline.service.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A waiver begins, shows itself and ends alike, whoever asks. */
class WaiversOnEveryPathTest {
  private static final String POLICY =
      """
      kind: policy
      name: acme
      applies: { organizations: [acme] }
      models: { deny: ["openai/*"] }
      waivers:
        - code: policy/model-denied
          field: /model
          for: { accounts: [alice@acme.example] }
          until: UNTIL
          owner: bob
          reason: She compares models.
      """;
  private static final String SETUP =
      "{\"provider\": \"openrouter\", \"apiKeyEnv\": \"KEY\", \"model\": \"openai/gpt-4o\","
          + " \"context\": {\"organization\": \"acme\", \"account\": \"%s@acme.example\"}}";
  private static final String DENIED = "policy/model-denied /model error ";

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, 2027-01-31T23:59:59.999Z, alice, true",
    "2027-01-31, 2027-02-01T00:00:00Z, alice, false",
    "2027-01-31, 2027-01-31T12:00:00Z, carol, false",
    "2027-02-30, 2027-01-01T00:00:00Z, alice, false",
    "31.1.2027, 2027-01-01T00:00:00Z, alice, false",
    "'', 2027-01-01T00:00:00Z, alice, false",
    "~, 2027-01-01T00:00:00Z, alice, false",
    "never, 2027-01-01T00:00:00Z, alice, false"
  })
  void itEndsAtTheSameInstantOnEveryPath(
      String until, Instant now, String account, boolean waived, @TempDir Path folder)
      throws IOException {
    String policy = POLICY.replace("UNTIL", until.isEmpty() ? "\"\"" : until);
    String setup = SETUP.formatted(account);
    try (EveryPath paths = new EveryPath(now, folder, policy)) {
      assertThat(paths.found(setup, false))
          .hasSize(5)
          .allSatisfy(
              (path, found) ->
                  assertThat(found).as(path).containsExactly(DENIED + (waived ? "bob" : "")));
      assertThat(paths.found(setup, true))
          .allSatisfy((path, found) -> assertThat(found).as(path).containsExactly(DENIED));

      JsonNode audit = paths.audited(setup, false);
      assertThat(audit.path("fail").asInt()).isEqualTo(waived ? 0 : 1);
      assertThat(audit.path("codes").get(0).path("waived").asBoolean()).isEqualTo(waived);
      assertThat(audit.path("unusedWaivers").size()).isEqualTo(waived ? 0 : 1);
      assertThat(paths.audited(setup, true).path("fail").asInt()).isEqualTo(1);
    }
  }

  @Test
  void itSilencesOneCodeAtOneField(@TempDir Path folder) throws IOException {
    String policy =
        POLICY.replace("UNTIL", "2027-01-31").replace("waivers:", "regions: []\nwaivers:");
    Instant now = Instant.parse("2027-01-01T00:00:00Z");
    try (EveryPath paths = new EveryPath(now, folder, policy)) {
      assertThat(paths.found(SETUP.formatted("alice"), false))
          .allSatisfy(
              (path, found) ->
                  assertThat(found)
                      .as(path)
                      .containsExactlyInAnyOrder(
                          DENIED + "bob", "policy/region-denied /region error "));
    }
  }
}
