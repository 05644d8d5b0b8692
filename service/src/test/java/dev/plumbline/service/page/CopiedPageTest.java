package dev.plumbline.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is copied can be read again by whoever reads such texts. */
@ExtendWith(Visiting.class)
class CopiedPageTest {
  private static final String SETUP =
      """
      provider: %s
      apiKey: %s
      baseUrl: "https://llm.acme.example/v1"
      model: "a/b:free"
      region: "no"
      options: { maxTokens: 8192, apiLine: "1e3", label: "it's # 100%% \\"mine\\"", stop: ["a b", "c"], headers: { X-Team: red team } }
      context: { organization: acme, groups: [research, "a, b"], country: KR }
      """;

  @ParameterizedTest
  @CsvSource({"json, openrouter", "yaml, openrouter", "json, upstage", "yaml, my provider: x"})
  void aSetupDocumentSaysTheSameAsTheForm(String format, String provider, Visits visits)
      throws IOException {
    String id = "\"" + provider + "\"";
    CheckForm form = CheckForm.open(visits.in("en")).paste(SETUP.formatted(id, CheckForm.KEY));
    form.format(format).output("input").check();
    JsonNode again = read(visits, form.copied(), "setup");
    assertThat(again.get("setup"))
        .isEqualTo(read(visits, SETUP.formatted(id, CheckForm.KEY), "setup").get("setup"));
    assertThat(again.get("withheld").toString()).contains("/apiKey", "/options/headers/X-Team");
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter, OPENROUTER_API_KEY",
    "openai, OPENAI_API_KEY",
    "qwen, DASHSCOPE_API_KEY",
    "moonshot, MOONSHOT_API_KEY",
  })
  void variablesAreThoseThatProgramsRead(String provider, String variable, Visits visits)
      throws IOException {
    String text = "provider: %s\napiKey: %s\nbaseUrl: %s\nmodel: %s\noptions: { maxTokens: 5 }\n";
    String url = "https://llm.acme.example/v1";
    String setup = text.formatted(provider, CheckForm.KEY, url, "some/model");
    CheckForm form = CheckForm.open(visits.in("en")).paste(setup).format("env");
    assertThat(form.copied()).contains(variable + "=\n", "# options.maxTokens: 5");
    form.output("input").check();
    JsonNode again = read(visits, form.copied(), "env").get("setup");
    assertThat(again.get("baseUrl").asText()).isEqualTo(url);
    assertThat(again.has("apiKey")).isTrue();
    assertThat(form.copied()).contains(variable + "=" + CheckForm.KEY + "\n");
  }

  @ParameterizedTest
  @CsvSource({"upstage, UPSTAGE_API_KEY", "caret, API_KEY"})
  void whatNoProgramReadsFromAVariableIsAComment(String provider, String variable, Visits visits) {
    String setup = "provider: " + provider + "\napiKeyEnv: " + variable + "\nmodel: solar-pro2\n";
    CheckForm form = CheckForm.open(visits.in("en")).paste(setup).format("env");
    assertThat(form.copied())
        .isEqualTo("# %s\n%s=\n# model: solar-pro2\n".formatted(provider, variable));
  }

  private static JsonNode read(Visits visits, String text, String kind) throws IOException {
    String answer = visits.common().post("/v1/settings?as=" + kind, text).body();
    return new ObjectMapper().readTree(answer).get("setups").get(0);
  }
}
