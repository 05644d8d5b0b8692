package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsEditTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "sk-or-v1-" + "0a1b2c3d".repeat(8);
  private static final String OTHER = "sk-ant-api03-" + "Zy9Xw8Vu7Ts6".repeat(7) + "AA";
  private static final String ROO =
      """
      {
        "providerProfiles": {
          "currentApiConfigName": "home",
          "apiConfigs": {
            "home": { "apiProvider": "openrouter",   "openRouterApiKey": "Bearer %s",
                      "openRouterModelId": "anthropic/claude-sonnet-4.5" },
            "work": { "apiProvider": "anthropic", "apiKey": "%s", "apiModelId": "claude-opus-4-1" }
          }
        }
      }
      """
          .formatted(KEY, OTHER);

  @TempDir private static Path data;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.standard(data);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aFileIsGivenBackWithItsFixesInPlaceAndItsLayoutKept() {
    ObjectNode request = request(ROO);
    patch(request, 0)
        .addObject()
        .put("op", "str_del")
        .put("path", "/apiKey")
        .put("pos", 0)
        .put("len", 7);
    patch(request, 1)
        .addObject()
        .put("op", "replace")
        .put("path", "/model")
        .put("value", "claude-opus-4-5");
    JsonNode answer = edited(request);
    assertThat(answer.get("kind").asText()).isEqualTo("roo-code");
    assertThat(answer.get("refused")).isEmpty();
    assertThat(joined(request, answer))
        .isEqualTo(ROO.replace("Bearer ", "").replace("claude-opus-4-1", "claude-opus-4-5"));
  }

  @Test
  void whatAFileCannotSayIsRefusedAndTheRestIsDone() {
    ObjectNode request = request(ROO);
    patch(request, 0)
        .addObject()
        .put("op", "add")
        .put("path", "/options")
        .putObject("value")
        .put("promptCaching", true);
    patch(request, 0)
        .addObject()
        .put("op", "replace")
        .put("path", "/model")
        .put("value", "openai/gpt-5");
    JsonNode answer = edited(request);
    assertThat(answer.at("/refused/0/patch").asInt()).isZero();
    assertThat(answer.at("/refused/0/reason").asText()).isNotBlank();
    assertThat(answer.get("refused")).hasSize(1);
    assertThat(joined(request, answer))
        .isEqualTo(ROO.replace("anthropic/claude-sonnet-4.5", "openai/gpt-5"));
  }

  @Test
  void aNewKeyIsToldByWhereItWasSent() {
    String text = "# mine\nprovider: openrouter\napiKey: " + OTHER + " # old\nmodel: a/b\n";
    ObjectNode request = request(text);
    patch(request, 0).addObject().put("op", "replace").put("path", "/apiKey").put("value", KEY);
    assertThat(joined(request, edited(request))).isEqualTo(text.replace(OTHER, KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENROUTER_API_KEY=%s\r\nOPENAI_BASE_URL=https://u:%s@llm.acme.example/v1\r\n",
        "\uFEFFprovider: openrouter\napiKey: '%s'\noptions: { headers: { X-Key: %s } }",
        "model_list:\n  - model_name: a\n    litellm_params: { model: openrouter/a/b, api_key: %s }\n"
            + "general_settings: { master_key: %s }\n",
        "spring.ai.openai.api-key=%s\nspring.ai.openai.base-url=https://llm.acme.example?key=%s\n",
      })
  void aFileThatIsNotChangedComesBackAsItWas(String form) {
    String text = form.formatted(KEY, KEY);
    ObjectNode request = request(text);
    assertThat(joined(request, edited(request))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"text\": \"provider: openai\"}",
        "{\"text\": \"provider: openai\", \"patches\": [{\"setup\": 0}]}",
        "{\"text\": \"provider: openai\", \"patches\": [{\"setup\": 1, \"patch\": []}]}",
        "{\"text\": \"provider: openai\", \"patches\": [{\"setup\": 0, \"patch\": [{\"op\": \"x\","
            + " \"path\": \"/model\"}]}]}",
        "{\"text\": \"provider: openai\", \"patches\": [{\"setup\": 0, \"patch\": [{\"op\":"
            + " \"remove\", \"path\": \"model\"}]}]}",
      })
  void aRequestOfAnotherFormIsToldWhatToSend(String request) {
    HttpResponse<String> answer = served.post("/v1/settings/edit", request);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Answered.json(answer).get("detail").asText()).contains("setup");
  }

  @Test
  void aCutBeyondTheEndOfATextIsRefused() {
    ObjectNode request = request("provider: openrouter\nmodel: a/b\n");
    patch(request, 0)
        .addObject()
        .put("op", "str_del")
        .put("path", "/model")
        .put("pos", 2)
        .put("len", 7);
    assertThat(edited(request).get("refused")).hasSize(1);
  }

  private static ObjectNode request(String text) {
    ObjectNode request = JSON.createObjectNode().put("text", text);
    request.putArray("patches");
    return request;
  }

  private static ArrayNode patch(ObjectNode request, int setup) {
    return ((ArrayNode) request.get("patches")).addObject().put("setup", setup).putArray("patch");
  }

  /** The answer, which holds nothing of a key. */
  private static JsonNode edited(ObjectNode request) {
    HttpResponse<String> answer = served.post("/v1/settings/edit", request.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    for (String key : new String[] {KEY, OTHER}) {
      for (int at = 9; at + 8 <= key.length(); at++) {
        assertThat(answer.body()).doesNotContain(key.substring(at, at + 8));
      }
    }
    return Answered.json(answer);
  }

  /** The file, put together by whoever sent the request. */
  private static String joined(ObjectNode request, JsonNode answer) {
    StringBuilder text = new StringBuilder();
    for (JsonNode piece : answer.get("pieces")) {
      text.append(
          piece.isTextual()
              ? piece.asText()
              : request
                  .at(piece.get("of").asText())
                  .asText()
                  .substring(piece.get("start").asInt(), piece.get("end").asInt()));
    }
    return text.toString();
  }
}
