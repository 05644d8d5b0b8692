package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Endpoints that repeat the key in every corner of their answers, for each way that keys travel.
 */
final class ShippedLeaksTest {
  private static final String KEY = ShippedProbing.KEY;

  private static void isClean(String what, String text) {
    for (int i = 0; i + 8 <= KEY.length(); i++) {
      assertThat(text).as(what).doesNotContain(KEY.substring(i, i + 8));
    }
  }

  private static MockResponse echo(int status) {
    String json =
        """
        {"error":{"message":"bad %1$s","code":"%1$s","type":"%1$s"},"label":"%1$s",
         "data":[{"id":"%1$s"},{"id":"m/%1$s"},{"id":"team"}],
         "models":[{"name":"%1$s","id":"%1$s"}],"healthy_endpoints":[{"model":"%1$s"}]}
        """
            .formatted(KEY);
    return FakeProvider.json(status, json)
        .newBuilder()
        .addHeader("X-Echo", KEY)
        .addHeader("Location", "https://evil.example/" + KEY)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter, /api/v1",
    "litellm, /",
    "bizrouter, /api/v1",
    "anthropic, /",
    "gemini, /",
    "ollama, /",
    "openai-compatible, /v1"
  })
  void nothingThatAnybodyCouldReadRepeatsIt(String name, String path) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler recorder = new Recorder(new PrintStream(written, true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    root.setLevel(Level.ALL);
    root.addHandler(recorder);
    try {
      for (int status : new int[] {200, 302, 400, 401, 402, 403, 404, 429, 500}) {
        written.writeBytes(asked(name, path, status).getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      root.removeHandler(recorder);
      root.setLevel(before);
      System.setOut(out);
      System.setErr(err);
    }
    isClean(name, written.toString(StandardCharsets.UTF_8));
  }

  /** All that a caller gets, as text. */
  private static String asked(String name, String path, int status) {
    try (FakeProvider provider = FakeProvider.encrypted().answersAnything(echo(status));
        Prober prober = ShippedProbing.PLUMBLINE.prober(ShippedProbing.settings())) {
      Setup setup = ShippedProbing.setup(name, KEY, provider.url(path), "team");
      ProbeMode mode = ProbeMode.CHECK.withCall().withHealth();
      ProbeResult answered = prober.probe(setup, mode).join();
      assertThat(provider.requests()).isNotEmpty();
      ValidationOptions options = ValidationOptions.STANDARD.withAll(true).withProbe(answered);
      StringBuilder all = new StringBuilder().append(answered).append(prober).append(setup);
      ShippedProbing.PLUMBLINE
          .validate(setup, options)
          .diagnostics()
          .forEach(
              found ->
                  all.append(found.title())
                      .append(found.message())
                      .append(found.arguments())
                      .append(found.alternatives())
                      .append(found.fixes()));
      all.append(ShippedProbing.PLUMBLINE.fetchedModels(setup, answered, options));
      return all.toString();
    }
  }

  /** Writes what loggers say down to the last detail, but for what the test's own server says. */
  private static final class Recorder extends Handler {
    private final PrintStream to;

    Recorder(PrintStream to) {
      this.to = to;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      if (!String.valueOf(entry.getLoggerName()).startsWith("mockwebserver3")) {
        to.println(
            entry.getLoggerName()
                + entry.getMessage()
                + Arrays.toString(entry.getParameters())
                + entry.getThrown());
      }
    }

    @Override
    public void flush() {
      to.flush();
    }

    @Override
    public void close() {
      to.flush();
    }
  }
}
