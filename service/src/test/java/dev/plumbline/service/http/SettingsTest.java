package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final String KEY = "sk-or-v1-" + "0a1b2c3d".repeat(8);

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
  void aFormLearnsTheSetupAndWhereItsKeyStands() {
    String text = "# mine\nprovider: openrouter\napiKey: \"" + KEY + "\"\nmodel: a/b\n";
    JsonNode setup = setups(text).get(0);
    assertThat(setup.at("/setup/provider").asText()).isEqualTo("openrouter");
    assertThat(setup.at("/setup/apiKey").asText()).isEqualTo("•••");
    assertThat(setup.at("/withheld/0/field").asText()).isEqualTo("/apiKey");
    JsonNode place = setup.at("/withheld/0/position");
    String line = text.split("\n")[place.get("line").asInt() - 1];
    assertThat(line.substring(place.get("column").asInt() - 1, place.get("endColumn").asInt() - 1))
        .contains(KEY);
  }

  @Test
  void settingsOfHostsAreReadWithEveryProfile() {
    String text =
        "OPENAI_API_KEY=sk-proj-" + "0a1b2c3d".repeat(8) + "\nOPENROUTER_API_KEY=" + KEY + "\n";
    JsonNode answer = Answered.json(post(text));
    assertThat(answer.get("kind").asText()).isEqualTo("env");
    assertThat(answer.get("setups")).hasSize(2);
  }

  @Test
  void nothingOfACredentialIsSentBackWhereverItStands() {
    String text =
        """
        provider: openrouter
        apiKey: %1$s
        baseUrl: https://alice:%1$s@llm.acme.example/v1?key=%1$s
        keey: %1$s
        %1$s: x
        options:
          headers: { X-Key: %1$s }
          more: [ %1$s ]
        """
            .formatted(KEY);
    String body = post(text).body();
    assertThat(body).contains("openrouter", "/options/headers/X-Key");
    for (int at = 0; at + 8 <= KEY.length(); at++) {
      assertThat(body).doesNotContain(KEY.substring(at, at + 8));
    }
  }

  private static JsonNode setups(String text) {
    return Answered.json(post(text)).get("setups");
  }

  private static HttpResponse<String> post(String text) {
    return served.post("/v1/settings", text);
  }
}
