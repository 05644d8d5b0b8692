package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
  private static final String CACHING_OFF =
      """
      provider: openrouter
      apiKeyEnv: OPENROUTER_API_KEY
      model: google/gemini-2.5-pro
      options:
        promptCaching: false
      """;

  private static Served served;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    served = Served.standard(data);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aSetupWithFaultsIsAnsweredWithItsReport() {
    HttpResponse<String> answer = served.post("/v1/validate", CACHING_OFF);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode report = Answered.json(answer);
    assertThat(report.get("schema").asText()).isEqualTo("plumbline/report/v1");
    assertThat(report.get("input").isNull()).isTrue();
    assertThat(report.get("revision").asText()).startsWith("sha256:");
    assertThat(Answered.codes(report)).containsExactly("openrouter/gemini-caching-off");
    assertThat(report.at("/diagnostics/0/position/line").asInt()).isEqualTo(5);
  }

  @Test
  void jsonIsReadLikeYaml() {
    String setup =
        """
        {"provider": "openrouter", "apiKeyEnv": "OPENROUTER_API_KEY",
         "model": "google/gemini-2.5-pro", "options": {"promptCaching": false}}
        """;
    JsonNode fromJson = Answered.json(served.post("/v1/validate", setup));
    JsonNode fromYaml = Answered.json(served.post("/v1/validate", CACHING_OFF));
    assertThat(Answered.codes(fromJson)).isEqualTo(Answered.codes(fromYaml));
  }

  @Test
  void foldedFindingsAreShownOnDemand() {
    String setup = "provider: openruter\nmodel: google/gemini-2.5-pro\n";
    JsonNode causes = Answered.json(served.post("/v1/validate", setup));
    JsonNode all = Answered.json(served.post("/v1/validate?all=true", setup));
    assertThat(Answered.codes(causes)).containsExactly("provider/misspelt");
    assertThat(Answered.codes(all)).hasSizeGreaterThan(1).contains("provider/misspelt");
  }

  @Test
  void theHeaderDecidesTheLanguageAndElseTheContext() {
    String korean = CACHING_OFF + "context: { locale: ko }\n";
    assertThat(locale("ja;q=0.9, fr", korean)).isEqualTo("ja");
    assertThat(locale("fr", korean)).isEqualTo("ko");
    assertThat(locale("*", korean)).isEqualTo("ko");
    assertThat(locale("zh-Hans-CN", CACHING_OFF)).isEqualTo("zh");
    assertThat(locale("no header at all;;", CACHING_OFF)).isEqualTo("en");
  }

  private static String locale(String header, String setup) {
    HttpRequest.Builder request =
        served
            .request("/v1/validate")
            .header("Accept-Language", header)
            .POST(HttpRequest.BodyPublishers.ofString(setup));
    return Answered.json(served.send(request)).get("locale").asText();
  }

  @Test
  void aTextThatIsNoSetupIsAProblemWithPlaces() {
    HttpResponse<String> answer = served.post("/v1/validate", "provider: openrouter\noptions: [\n");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Answered.json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("urn:plumbline:problem:unusable-content");
    assertThat(problem.at("/errors/0/position/line").asInt()).isPositive();
    assertThat(problem.at("/errors/0/message").asText()).isNotEmpty();
  }

  @Test
  void severalSetupsAreSentElsewhere() {
    HttpResponse<String> answer =
        served.post("/v1/validate", "provider: openai\n---\nprovider: openrouter\n");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/v1/validate/batch");
  }

  @Test
  void settingsOfAHostProgramAreReadAsSuch() {
    String setups = "provider: openruter\n---\nprovider: openai\nmodel: gpt-4o\n";
    JsonNode answer = Answered.json(served.post("/v1/validate?as=auto", setups));
    assertThat(answer.get("schema").asText()).isEqualTo("plumbline/reports/v1");
    assertThat(answer.get("kind").asText()).isEqualTo("setup");
    assertThat(answer.get("reports")).hasSize(2);
    assertThat(Answered.codes(answer.at("/reports/0"))).contains("provider/misspelt");
    assertThat(served.post("/v1/validate?as=nothing", setups).statusCode()).isEqualTo(400);
  }
}
