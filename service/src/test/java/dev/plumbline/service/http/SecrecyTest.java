package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.journal.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No eight characters of a credential leave the service: in no answer, log, metric or file. */
class SecrecyTest {
  private static final int WINDOW = 8;
  private static final int ROUNDS = 60;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final List<String> PROVIDERS =
      List.of("openrouter", "anthropic", "openai", "gemini", "groq", "upstage", "caret", "nobody");
  private static final List<String> SHAPES =
      List.of(
          "{\"provider\":\"%2$s\",\"apiKey\":\"sk-%1$s\",\"model\":\"m\"}",
          "{\"provider\":\"%2$s\",\"apiKey\":\"Bearer %1$s\"}",
          "{\"provider\":\"%2$s\",\"baseUrl\":\"https://me:%1$s@openrouter.ai\"}",
          "{\"provider\":\"%2$s\",\"baseUrl\":\"https://api.example/v1?key=%1$s\"}",
          "{\"provider\":\"%2$s\",\"options\":{\"headers\":{\"X-Key\":\"%1$s\"}}}",
          "{\"provider\":\"%2$s\",\"apiKye\":\"%1$s\"}",
          "{\"provider\":\"%2$s\",\"apiKey\":\"%1$s\"",
          "{\"provider\":\"%2$s\",\"apiKey\":[\"%1$s\"]}",
          "apiKey: %1$s\napiKey: %1$s\n");

  @TempDir private Path data;

  @Test
  void noPartOfAKeyIsAnsweredLoggedOrKept() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Path file = data.resolve("decisions.ndjson");
    Random random = new Random(5);
    try (Served served = Served.standard(data.resolve("one"))) {
      EventLog events = new EventLog(log, Served.CLOCK);
      DecisionLog decisions = DecisionLog.open(file, events);
      try (HttpService service = recording(served, events, decisions)) {
        for (int round = 0; round < ROUNDS; round++) {
          String secret = secret(random);
          for (String shape : SHAPES) {
            String setup = shape.formatted(secret, PROVIDERS.get(round % PROVIDERS.size()));
            assertNoPart(secret, setup, answers(served, service.port(), setup));
          }
          assertNoPart(secret, "log", log.toString(StandardCharsets.UTF_8));
        }
      }
      decisions.close();
    }
    assertThat(Files.readString(file)).contains("\"codes\"", "\"setup\"", "•••");
    String kept = Files.readString(file);
    Random again = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      assertNoPart(secret(again), "decision log", kept);
    }
  }

  private static HttpService recording(Served served, EventLog events, DecisionLog decisions)
      throws IOException {
    HttpService.Parts parts = served.parts();
    return HttpService.start(
        served.settings(),
        new HttpService.Parts(
            parts.publishing(),
            Served.CLOCK,
            Door.OPEN,
            events,
            decisions,
            true,
            System::nanoTime,
            byte[]::new,
            ProbeSettings.of(Served.CLOCK, new byte[32]),
            null));
  }

  private static String answers(Served served, int port, String setup) {
    StringBuilder all = new StringBuilder();
    for (String path :
        List.of("/v1/validate?all=true", "/v1/validate/batch", "/v1/rules/check?path=a.yaml")) {
      HttpResponse<String> answer =
          served.send(served.request(port, path).POST(BodyPublishers.ofString(setup)));
      all.append(answer.headers().map()).append(answer.body()).append('\n');
    }
    return all.toString();
  }

  private static String secret(Random random) {
    StringBuilder secret = new StringBuilder("Q7");
    int length = WINDOW + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return secret.append("7z").toString();
  }

  private static void assertNoPart(String secret, String what, String output) {
    for (int at = 0; at + WINDOW <= secret.length(); at++) {
      String part = secret.substring(at, at + WINDOW);
      assertThat(output.contains(part)).as(what + " gives away " + part + ": " + output).isFalse();
    }
  }
}
