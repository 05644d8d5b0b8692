package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts' settings that cannot be read: one clear sentence in place, and none of their keys. */
class BadSettingsTest {
  private static final String KEY =
      "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";
  private static final int PROFILES = 1000;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cut.json | {\"providerProfiles\": {\"apiConfigs\": {\"a\": {\"openRouterApiKey\": \"KEY | 1:64: the quote that opens here is not closed in its line",
        "type.json | {\"providerProfiles\": {\"apiConfigs\": {\"a\": {\"apiProvider\": \"openrouter\", \"openRouterApiKey\": 12}}}} | 1:93: `openRouterApiKey` takes text, found number; put it in quotes",
        "list.json | {\"providerProfiles\": {\"apiConfigs\": {\"a\": {\"apiProvider\": \"openrouter\", \"openRouterApiKey\": [\"KEY\"]}}}} | 1:93: `openRouterApiKey` takes text, found list",
        "c.yaml | model_list: [{litellm_params: {model: {a: b}, api_key: \"KEY\"}}] | 1:39: `model` takes text, found mapping",
        "tab.yaml | models:\\n\\t- apiKey: KEY | 2:1: a tab stands where only spaces can indent",
        "q.env | OPENROUTER_API_KEY=\"KEY | 1:20: the quote that opens here is never closed",
        "l.env | OPENROUTER_API_KEY=KEY\\nKEY | 2:1: a line of the form `NAME=value` is expected",
        "u.properties | spring.ai.openai.api-key=KEY\\nspring.ai.openai.base-url=\\u1 | 2:27: four digits have to follow `\\u`",
        "none.env | EDITOR=vi | 1:1: read as environment variables, this is neither a setup nor the settings of a program",
        "other.json | {\"compilerOptions\": {\"strict\": true}} | 1:2: read as JSON, this is neither a setup nor the settings of a program",
        "other.yml | version: 3\\nservices: {} | 1:1: read as YAML, this is neither a setup nor the settings of a program",
      })
  void whatCannotBeReadIsOneSentenceInPlace(String name, String text, String sentence)
      throws IOException {
    String content = text.replace("\\n", "\n").replace("\\t", "\t").replace("KEY", KEY);
    String mended = content.replace("OPENROUTER_API_" + KEY, "OPENROUTER_API_KEY");
    Files.writeString(folder.resolve(name), mended.replace("Api" + KEY, "ApiKey"));
    ProgramRun run = ProgramRun.in(folder, "validate", name);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("plumbline: " + name + ":" + sentence);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).doesNotContain(KEY.substring(9, 17));
  }

  @Test
  void settingsThatAreAskedForAndNotThereAreTold() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "model_list: []\n");
    assertThat(ProgramRun.in(folder, "validate", "--as", "litellm", "c.yaml").err())
        .isEqualTo(
            "plumbline: c.yaml:1:1: nothing in this file sets up a provider in the way of LiteLLM's"
                + " proxy configuration [settings/no-profile]\n");
  }

  @Test
  void aThousandProfilesAreAnsweredOneByOneInTheirOrder() throws IOException {
    StringBuilder profiles = new StringBuilder("{\"providerProfiles\": {\"apiConfigs\": {");
    for (int i = 0; i < PROFILES; i++) {
      profiles
          .append(i == 0 ? "" : ",\n")
          .append(
              "\"p" + i + "\": {\"apiProvider\": \"openrouter\", \"openRouterApiKey\": \"" + KEY)
          .append("\", \"openRouterModelId\": \"anthropic/claude-sonnet-4.5\"}");
    }
    Files.writeString(folder.resolve("many.json"), profiles + "}}}");
    ProgramRun run = ProgramRun.in(folder, "validate", "--format", "ndjson", "many.json");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(PROFILES);
    assertThat(run.out().lines().skip(PROFILES - 1))
        .singleElement()
        .asString()
        .contains("\"input\":\"many.json#p999\"", "\"outcome\":\"ok\"");
  }

  @Test
  void keysOfOthersInTheSameLineStayHidden() throws IOException {
    Files.writeString(
        folder.resolve("one-line.json"),
        "{\"providerProfiles\":{\"apiConfigs\":{\"a\":{\"apiProvider\":\"openai\",\"openAiModelId\":\"m\","
            + "\"openAiBaseUrl\":\"http://localhost:1/v1/chat/completions\",\"openAiApiKey\":\"correcthorse\"},"
            + "\"b\":{\"apiProvider\":\"bedrock\",\"awsSecretKey\":\"batterystaple\",\"awsRegion\":\"us-east-1\"}}}}");
    ProgramRun run = ProgramRun.in(folder, "validate", "one-line.json");
    assertThat(run.out()).contains("one-line.json:1:", "•••");
    assertThat(run.out() + run.err()).doesNotContain("correcth", "horse", "battery", "staple");
  }

  @Test
  void variablesComeFromAPipe() {
    ProgramRun run =
        ProgramRun.in(
            folder,
            "OPENROUTER_API_KEY= " + KEY + "\n",
            java.util.Map.of(),
            false,
            "validate",
            "--as",
            "env",
            "-");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("-#openrouter: nothing to report");
  }
}
