package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Reach;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  private static final String KEY =
      "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";

  @TempDir Path data;

  private List<String> reports(String setup) throws Exception {
    try (Served service = Served.standard(data)) {
      HttpResponse<String> answer = service.post("/v1/probe", setup);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain(KEY.substring(9, 17));
      return answer.body().lines().toList();
    }
  }

  @Test
  void theStaticReportComesFirstAndTheLiveOneAfterIt() throws Exception {
    List<String> reports =
        reports(
            "{\"provider\":\"openai-compatible\",\"apiKey\":\""
                + KEY
                + "\",\"baseUrl\":\"http://169.254.169.254/v1\",\"model\":\"m\"}");

    assertThat(reports).hasSize(2);
    assertThat(reports.get(0)).doesNotContain("\"stage\":\"live\"");
    assertThat(reports.get(1)).contains("live/address-not-allowed");
  }

  @Test
  void whatIsInsideIsNotAskedByAService() throws Exception {
    List<String> reports = reports("{\"provider\":\"ollama\",\"model\":\"llama3.1:8b\"}");

    assertThat(reports.get(1)).contains("live/address-not-allowed");
  }

  @Test
  void referencesToCredentialsOfTheServiceAreNotFollowed() throws Exception {
    List<String> reports =
        reports("{\"provider\":\"openrouter\",\"apiKeyEnv\":\"PATH\",\"model\":\"openai/gpt-4o\"}");

    assertThat(reports.get(1)).contains("live/not-asked");
  }

  /** An endpoint on this machine that takes one key and lists one model; it answers when told. */
  private static HttpServer endpoint(CountDownLatch told) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/models",
        exchange -> {
          try {
            told.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
          boolean known = sent.equals("Bearer " + KEY);
          byte[] body =
              (known ? "{\"data\":[{\"id\":\"team\"},{\"id\":\"spare\"}]}" : "{}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Served reaching() throws IOException {
    Duration longest = Duration.ofMinutes(2);
    return Served.asking(
        data,
        ProbeSettings.of(Served.CLOCK, new byte[32])
            .withReach(Reach.PUBLIC.withInsideHosts(Set.of("localhost")))
            .withLimits(dev.plumbline.probe.Limits.STANDARD.withTimes(longest, longest)));
  }

  private static String setup(HttpServer endpoint, String key) {
    return "provider: openai-compatible\napiKey: %s\nbaseUrl: http://localhost:%d/v1\nmodel: team\n"
        .formatted(key, endpoint.getAddress().getPort());
  }

  @Test
  void whatTheSetupShowsArrivesBeforeTheEndpointHasAnswered() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    HttpServer endpoint = endpoint(told);
    try (Served service = reaching()) {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(
                  service
                      .request("/v1/probe")
                      .POST(BodyPublishers.ofString(setup(endpoint, "wrong-key-of-some-length")))
                      .build(),
                  BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).contains("plumbline/report/v1").doesNotContain("live/");
        told.countDown();
        assertThat(lines.readLine()).contains("live/key-refused");
      }
    } finally {
      endpoint.stop(0);
    }
  }

  @Test
  void theModelsOfTheKeyAreFetched() throws Exception {
    HttpServer endpoint = endpoint(new CountDownLatch(0));
    try (Served service = reaching()) {
      HttpResponse<String> fetched = service.post("/v1/probe/models", setup(endpoint, KEY));

      assertThat(fetched.statusCode()).isEqualTo(200);
      assertThat(fetched.body())
          .contains("\"scope\": \"this-key\"", "\"model\": \"team\"", "\"model\": \"spare\"")
          .doesNotContain(KEY.substring(9, 17));
    } finally {
      endpoint.stop(0);
    }
  }

  @Test
  void whereNoListIsReadTheReportSaysWhy() throws Exception {
    HttpServer endpoint = endpoint(new CountDownLatch(0));
    try (Served service = reaching()) {
      HttpResponse<String> fetched =
          service.post("/v1/probe/models", setup(endpoint, "wrong-key-of-some-length"));

      assertThat(fetched.body())
          .contains("\"scope\": \"none\"", "\"models\": []", "live/key-refused");
    } finally {
      endpoint.stop(0);
    }
  }
}
