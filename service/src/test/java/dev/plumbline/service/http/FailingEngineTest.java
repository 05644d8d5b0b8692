package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine fails in the middle of a validation, with the key in what it throws. */
class FailingEngineTest {
  private static final int KEYS = 100;

  @TempDir private Path data;
  private final FailingClock clock = new FailingClock();

  /** The engine asks for the time once it knows the setup. */
  private static final class FailingClock extends Clock {
    private volatile @Nullable String secret;

    @Override
    public Instant instant() {
      String known = secret;
      if (known != null) {
        throw new IllegalStateException("for " + known, new IOException(known));
      }
      return Served.CLOCK.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/validate",
        "/v1/validate?as=auto",
        "/v1/validate/batch",
        "/v1/explain",
        "/v1/probe",
        "/v1/probe/models"
      })
  void whatItThrowsStandsNowhere(String path) throws IOException {
    SecretWindows windows = new SecretWindows();
    PrintStream standardError = System.err;
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    StringBuilder told = new StringBuilder();
    String log;
    try (Served served = Served.timed(data, clock)) {
      for (int i = 0; i < KEYS; i++) {
        String key = "q7%dAbCdEfGhIjKlMnOpQrStUvWxYz%d".formatted(i * 7919, i * 104_729);
        windows.add(key);
        clock.secret = key;
        told.append(answer(served, path, key));
      }
      clock.secret = null;
      told.append(served.get("/metrics").body()).append(served.get("/v1/audit-log").body());
      log = served.log();
    } finally {
      System.setErr(standardError);
    }
    assertThat(log).contains("IllegalStateException");
    assertThat(windows.firstIn(told.toString())).isEmpty();
    assertThat(windows.firstIn(log)).isEmpty();
    assertThat(windows.firstIn(error.toString(StandardCharsets.UTF_8))).isEmpty();
  }

  private static String answer(Served served, String path, String key) {
    String setup = "{\"provider\":\"openrouter\",\"apiKey\":\"%s\",\"model\":\"m\"}";
    HttpResponse<String> answer =
        served.send(served.request(path).POST(BodyPublishers.ofString(setup.formatted(key))));
    return answer.headers().map() + answer.body() + "\n";
  }
}
