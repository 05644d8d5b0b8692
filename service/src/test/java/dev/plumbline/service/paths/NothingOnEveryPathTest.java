package dev.plumbline.service.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out, null, an empty list and an empty text mean the same, whoever asks. */
class NothingOnEveryPathTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                | allowed",
        "models:                         | policy/model-denied",
        "models: ~                       | policy/model-denied",
        "models: []                      | policy/model-denied",
        "models: \"\"                    | policy/model-denied",
        "models: [\"\"]                  | policy/model-denied",
        "models: { allow: }              | policy/model-denied",
        "models: { allow: ~ }            | policy/model-denied",
        "models: { allow: [] }           | policy/model-denied",
        "models: { allow: \"\" }         | policy/model-denied",
        "models: {}                      | allowed",
        "models: { deny: }               | allowed",
        "models: { deny: [] }            | allowed",
        "models: { deny: \"\" }          | allowed",
        "providers:                      | policy/provider-denied",
        "providers: []                   | policy/provider-denied",
        "providers: \"\"                 | policy/provider-denied",
        "providers: { allow: ~ }         | policy/provider-denied",
        "providers: {}                   | allowed",
        "providers: { deny: [] }         | allowed",
        "regions:                        | policy/region-denied",
        "regions: []                     | policy/region-denied",
        "regions: \"\"                   | policy/region-denied",
        "regions: { allow: ~ }           | policy/region-denied",
        "regions: { deny: ~ }            | allowed",
        "endpoints: []                   | policy/endpoint-denied",
        "endpoints: \"\"                 | policy/endpoint-denied",
        "endpoints: { deny: [] }         | allowed"
      })
  void aListWithNothingInItMeansTheSameOnEveryPath(
      String lists, String expected, @TempDir Path folder) throws IOException {
    String setup =
        "{\"provider\": \"bedrock\", \"region\": \"us-east-1\","
            + " \"model\": \"us.anthropic.claude-sonnet-4-5-20250929-v1:0\"}";
    String policy = "kind: policy\nname: p\n" + (lists == null ? "" : lists) + "\n";
    try (EveryPath paths = new EveryPath(NOW, folder, policy)) {
      assertThat(paths.found(setup, false))
          .hasSize(5)
          .allSatisfy((path, found) -> assertThat(codes(found)).as(path).isEqualTo(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "models: [\"anthropic/*\"]                       | model",
        "models: [\"*\"]                                 | model",
        "models: [{ model.family: { not: gpt } }]        | model",
        "regions: [\"*\"]                                | region",
        "providers: [\"*\"]                              | provider"
      })
  void aChoiceThatASetupLeavesOpenFitsNoAllowListOnAnyPath(
      String lists, String member, @TempDir Path folder) throws IOException {
    String policy = "kind: policy\nname: p\n" + lists + "\n";
    try (EveryPath paths = new EveryPath(NOW, folder, policy)) {
      for (String nothing : List.of("", "null,", "\"\",", "\"  \",")) {
        String setup =
            "{%s \"apiKeyEnv\": \"KEY\"%s%s}"
                .formatted(
                    nothing.isEmpty() ? "" : "\"" + member + "\": " + nothing,
                    member.equals("provider") ? "" : ", \"provider\": \"openrouter\"",
                    member.equals("region") ? ", \"model\": \"anthropic/claude-sonnet-4.5\"" : "");
        assertThat(paths.found(setup, false))
            .allSatisfy(
                (path, found) ->
                    assertThat(found)
                        .as("%s: %s", path, setup)
                        .anySatisfy(one -> assertThat(one).contains(" /" + member + " error ")));
      }
    }
  }

  private static String codes(List<String> found) {
    return found.isEmpty()
        ? "allowed"
        : String.join(" ", found.stream().map(one -> one.split(" ")[0]).toList());
  }
}
