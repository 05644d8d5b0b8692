package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.journal.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No eight characters of a credential leave the service: in no answer, log, metric or file. */
class SecrecyTest {
  private static final int KEYS_PER_PROVIDER = 1_000;
  private static final int ELSEWHERE = 4;
  private static final int GROUP = 10;
  private static final int LONGEST = 60;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Where a key may stand: %1 is the key with its prefix, %2 the provider, %3 the key alone. */
  private static final List<String> SHAPES =
      List.of(
          "{\"provider\":\"%2$s\",\"apiKey\":\"%1$s\",\"model\":\"m\"}",
          "{\"provider\":\"%2$s\",\"apiKey\":\" %1$s\"}",
          "{\"provider\":\"%2$s\",\"apiKey\":\"Bearer %1$s\"}",
          "{\"provider\":\"%2$s\",\"baseUrl\":\"https://me:%3$s@openrouter.ai/api/v1\"}",
          "{\"provider\":\"%2$s\",\"baseUrl\":\"https://api.example/v1?key=%3$s\"}",
          "{\"provider\":\"%2$s\",\"baseUrl\":\"http://%3$s@127.0.0.1:8080/v1\"}",
          "{\"provider\":\"%2$s\",\"options\":{\"headers\":{\"X-Key\":\"%1$s\"}}}",
          "{\"provider\":\"%2$s\",\"options\":{\"headers\":{\"Authorization\":\"Bearer %1$s\"}}}",
          "{\"provider\":\"%2$s\",\"apiKye\":\"%1$s\"}",
          "{\"provider\":\"%2$s\",\"apiKey\":\"%1$s\"",
          "{\"provider\":\"%2$s\",\"apiKey\":[\"%1$s\"]}",
          "{\"apiKey\":\"%1$s\",\"apiKey\":\"%1$s\"}");

  private static final List<String> PATHS =
      List.of(
          "/v1/validate?all=true",
          "/v1/validate?as=auto",
          "/v1/explain",
          "/v1/rules/check",
          "/v1/rules/check?path=a.yaml&tests=true&meaning=true");

  @TempDir private Path data;
  private final Random random = new Random(5);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void noPartOfAKeyIsAnsweredLoggedOrKept() throws Exception {
    try (Served served = Served.standard(data.resolve("one"))) {
      List<JsonNode> providers = new ArrayList<>();
      Answered.json(served.get("/v1/providers")).get("providers").forEach(providers::add);
      assertThat(providers).hasSizeGreaterThanOrEqualTo(40);
      for (int from = 0; from < providers.size(); from += GROUP) {
        int to = Math.min(from + GROUP, providers.size());
        assertNothingLeaves(served, providers.subList(from, to), from == 0);
      }
    }
  }

  private void assertNothingLeaves(Served served, List<JsonNode> providers, boolean everyWay)
      throws IOException {
    SecretWindows windows = new SecretWindows();
    Path file = data.resolve(providers.get(0).get("id").asText() + ".ndjson");
    EventLog events = new EventLog(log, Served.CLOCK);
    DecisionLog decisions = DecisionLog.open(file, events);
    try (HttpService service = recording(served, events, decisions, List.of())) {
      int port = service.port();
      for (JsonNode provider : providers) {
        List<String> setups = setups(provider, windows);
        assertNoPart(windows, together(served, port, setups));
        if (everyWay && provider.equals(providers.get(0))) {
          assertNoPart(windows, oneByOne(served, port, setups));
          sendElsewhere(served, port, windows);
        }
      }
      assertNoPart(windows, get(served, port, "/metrics") + get(served, port, "/v1/audit-log"));
    }
    decisions.close();
    assertNoPart(windows, log.toString(StandardCharsets.UTF_8));
    String kept = Files.readString(file);
    assertThat(kept).contains("\"codes\"", "\"setup\"", "•••");
    assertNoPart(windows, kept);
  }

  private static String get(Served served, int port, String path) {
    return served.send(served.request(port, path).GET()).body();
  }

  @Test
  void noFailureOfTheServiceItselfTellsAPartOfAKey() throws Exception {
    PrintStream standardError = System.err;
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    SecretWindows windows = new SecretWindows();
    Route throwing =
        new Route(
            "/throwing",
            Map.of(
                Method.POST,
                new Endpoint(
                    Role.VALIDATE,
                    new Endpoint.Whole(
                        1 << 10,
                        call -> {
                          String key = new String(call.content(), StandardCharsets.UTF_8);
                          throw new IllegalStateException(key, new IOException("for " + key));
                        }))));
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    try (Served served = Served.standard(data);
        HttpService service =
            recording(served, new EventLog(log, Served.CLOCK), null, List.of(throwing))) {
      for (int i = 0; i < KEYS_PER_PROVIDER; i++) {
        String body = body();
        windows.add(body);
        HttpResponse<String> answer =
            served.send(
                served
                    .request(service.port(), "/throwing")
                    .POST(BodyPublishers.ofString("sk-or-v1-" + body)));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertNoPart(windows, answer.headers().map() + answer.body());
      }
      assertThat(log.toString(StandardCharsets.UTF_8)).contains("defect", "IllegalStateException");
    } finally {
      System.setErr(standardError);
    }
    assertNoPart(windows, log.toString(StandardCharsets.UTF_8));
    assertNoPart(windows, error.toString(StandardCharsets.UTF_8));
  }

  private static HttpService recording(
      Served served, EventLog events, DecisionLog decisions, List<Route> more) throws IOException {
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
            null),
        more);
  }

  private List<String> setups(JsonNode provider, SecretWindows windows) {
    List<String> setups = new ArrayList<>();
    for (int i = 0; i < KEYS_PER_PROVIDER; i++) {
      String body = body();
      windows.add(body);
      JsonNode keys = provider.at("/credential/keys");
      String prefix =
          keys.isEmpty() || random.nextInt(4) == 0
              ? ""
              : keys.get(random.nextInt(keys.size())).get("prefix").asText();
      String shape = SHAPES.get(i % SHAPES.size());
      setups.add(shape.formatted(prefix + body, provider.get("id").asText(), body));
    }
    return setups;
  }

  /** All of them at once. */
  private static String together(Served served, int port, List<String> setups) {
    return post(served, port, "/v1/validate/batch?all=true", String.join("\n", setups));
  }

  /** Some of them in every shape on every path, and all by the way of a draft. */
  private static String oneByOne(Served served, int port, List<String> setups) {
    StringBuilder all = new StringBuilder();
    String lines = String.join("\n", setups);
    String draft = "{\"files\":{\"a.yaml\":\"kind: checks\\nstage: policy\\nchecks: []\\n\"}}\n";
    all.append(post(served, port, "/v1/rules/impact", draft + lines));
    for (int i = 0; i < SHAPES.size(); i++) {
      for (String path : PATHS) {
        all.append(post(served, port, path, setups.get(i)));
      }
    }
    return all.toString();
  }

  /** Keys in places of a request that are no content, and in rules that are refused. */
  private void sendElsewhere(Served served, int port, SecretWindows windows) {
    for (int i = 0; i < ELSEWHERE; i++) {
      String body = body();
      windows.add(body);
      List<HttpResponse<String>> answers =
          List.of(
              served.send(served.request(port, "/v1/models?provider=" + body).GET()),
              served.send(served.request(port, "/v1/models?" + body + "=1").GET()),
              served.send(served.request(port, "/v1/rules/" + body).GET()),
              served.send(served.request(port, "/" + body).GET()),
              served.send(
                  served.request(port, "/readyz").header("Authorization", "Bearer " + body).GET()),
              served.send(
                  served
                      .request(port, "/v1/rules/a.yaml")
                      .header("If-None-Match", "*")
                      .PUT(BodyPublishers.ofString("kind: policy\nname: a\nkey: " + body + "\n"))));
      for (HttpResponse<String> answer : answers) {
        assertNoPart(windows, answer.headers().map() + answer.body());
      }
    }
  }

  private static String post(Served served, int port, String path, String content) {
    HttpResponse<String> answer =
        served.send(served.request(port, path).POST(BodyPublishers.ofString(content)));
    return answer.headers().map() + answer.body() + '\n';
  }

  private String body() {
    StringBuilder body = new StringBuilder("Q7");
    int length = LETTERS.length() / 6 + random.nextInt(LONGEST);
    for (int i = 0; i < length; i++) {
      body.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return body.append("7z").toString();
  }

  private static void assertNoPart(SecretWindows windows, String output) {
    String part = windows.firstIn(output).orElse(null);
    if (part != null) {
      assertThat(output.lines().filter(line -> line.contains(part)).limit(2))
          .as("gives away " + part)
          .isEmpty();
    }
  }
}
