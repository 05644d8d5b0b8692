package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a probe no eight characters of the key are in anything that anybody could read. */
final class NothingLeaksTest {
  private static final String KEY = Probing.KEY;

  private static List<String> windows() {
    List<String> windows = new ArrayList<>();
    for (int i = 0; i + 8 <= KEY.length(); i++) {
      windows.add(KEY.substring(i, i + 8));
    }
    return windows;
  }

  private static void isClean(String text) {
    assertThat(text).doesNotContain(windows().toArray(new String[0]));
  }

  /** Everything that any logger says while the work is done, at the finest level. */
  private static String logged(Runnable work) {
    StringBuilder all = new StringBuilder();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            all.append(entry.getLoggerName()).append(entry.getMessage());
            all.append(java.util.Arrays.toString(entry.getParameters()));
            all.append(entry.getThrown()).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("okhttp3");
    Level before = root.getLevel();
    root.setLevel(Level.ALL);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    try {
      work.run();
    } finally {
      root.removeHandler(handler);
      root.setLevel(before);
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 402, 403, 404, 429, 500})
  void anAnswerThatRepeatsTheKeyLeavesNoTrace(int status) {
    String echo =
        "{\"error\":{\"message\":\"bad %s\",\"code\":\"%s\"},\"data\":{\"label\":\"%s\",\"left\":1}}"
            .formatted(KEY, KEY, KEY);
    ByteArrayOutputStream streams = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new PrintStream(streams, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(streams, true, StandardCharsets.UTF_8));
    try (FakeProvider provider =
        FakeProvider.encrypted()
            .answers("GET /api/v1/key", status, echo)
            .answers("GET /api/v1/models", 200, "{\"data\":[{\"id\":\"%s\"}]}".formatted(KEY))) {
      StringBuilder seen = new StringBuilder();
      String logs =
          logged(
              () -> {
                ProbeResult result =
                    Probing.ask(Probing.setup("acme", provider.url("/api/v1"), "model: m"));
                seen.append(result);
              });
      isClean(seen.toString());
      isClean(logs);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    isClean(streams.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aKeyThatNoHeaderCanCarryIsNotSentAndNotTold() {
    try (FakeProvider provider = FakeProvider.encrypted()) {
      String text =
          "provider: acme\napiKey: \"%s\\n%s\"\nbaseUrl: %s\nmodel: m\n"
              .formatted(KEY, KEY, provider.url("/api/v1"));
      ProbeResult result = Probing.ask(Probing.read(text));

      assertThat(provider.requests()).isEmpty();
      isClean(result.toString());
    }
  }

  @Test
  void whatStandsInTheAddressIsNotSentOn() {
    try (FakeProvider provider = FakeProvider.encrypted()) {
      String url = provider.url("/api/v1").replace("https://", "https://user:" + KEY + "@");
      ProbeResult result = Probing.ask(Probing.setup("acme", url + "?key=" + KEY, "model: m"));

      isClean(result.toString());
      provider.requests().forEach(request -> isClean(request.getUrl().toString()));
    }
  }

  @Test
  void whatIsRememberedHoldsNoKey() {
    Credential credential = new Credential(dev.plumbline.Secret.of(KEY), false);

    isClean(credential.hash(new byte[32]));
    byte[] otherProcess = new byte[32];
    otherProcess[0] = 1;
    assertThat(credential.hash(new byte[32])).isNotEqualTo(credential.hash(otherProcess));
    assertThat(credential.toString()).isEqualTo("Credential");
  }

  @Test
  void aRedirectTakesNoKeyAlong() {
    try (FakeProvider other = FakeProvider.encrypted();
        FakeProvider provider =
            FakeProvider.encrypted()
                .answers(
                    "GET /api/v1/key",
                    new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", other.url("/x"))
                        .build())) {
      Probing.ask(Probing.setup("acme", provider.url("/api/v1"), "model: m"));

      assertThat(other.requests()).isEmpty();
    }
  }
}
