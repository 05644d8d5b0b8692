package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
  private static final String KEY = "Zr4Kq9Xw2Lm7Tb5Vn8Hd3Gy6Pj1Cs0Fa";

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/models",
        exchange -> {
          boolean known =
              ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body =
              (known ? "{\"data\":[{\"id\":\"team\"}]}" : "{\"error\":\"no\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private ProgramRun validate(String key, Map<String, String> environment, String... more)
      throws IOException {
    Files.writeString(
        folder.resolve("setup.yaml"),
        "provider: openai-compatible\n%s\nbaseUrl: http://localhost:%d/v1\nmodel: team\n"
            .formatted(key, server.getAddress().getPort()));
    String[] arguments = new String[more.length + 2];
    arguments[0] = "validate";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "setup.yaml";
    return ProgramRun.in(folder, "", environment, false, arguments);
  }

  @Test
  void aKeyThatIsNotTakenIsAFinding() throws IOException {
    ProgramRun run =
        validate("apiKey: wrong-key-of-some-length", Map.of(), "--live", "--format", "json");

    assertThat(run.out()).contains("live/key-refused").doesNotContain("wrong-key-of");
    assertThat(run.exit()).isEqualTo(run.out().contains("\"error\"") ? 1 : 0);
  }

  @Test
  void aKeyThatIsNamedIsAskedWithoutBeingTyped() throws IOException {
    ProgramRun run =
        validate("apiKeyEnv: TEAM_KEY", Map.of("TEAM_KEY", KEY), "--live", "--format", "json");

    assertThat(run.out()).doesNotContain("live/");
    assertThat(run.exit()).isZero();
  }

  @Test
  void peopleSeeTheStaticReportBeforeTheLiveOne() throws IOException {
    ProgramRun run = validate("apiKey: wrong-key-of-some-length", Map.of(), "--live");

    assertThat(run.out().indexOf("setup.yaml:")).isLessThan(run.out().indexOf("live/key-refused"));
  }

  @Test
  void withoutTheOptionNobodyIsAsked() throws IOException {
    ProgramRun run = validate("apiKey: wrong-key-of-some-length", Map.of(), "--format", "json");

    assertThat(run.out()).doesNotContain("live/");
  }
}
