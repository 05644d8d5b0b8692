package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Peers that are slow, cut, huge, dishonest or nothing of the kind. */
final class TrapsTest {
  private static ProbeResult ask(String url) {
    return Probing.ask(Probing.setup("openai-compatible", url, "model: m"));
  }

  private static ProbeVerdict verdict(MockResponse response) {
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", response)) {
      return ask(provider.url("/v1")).verdict();
    }
  }

  private static MockResponse.Builder models() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body("{\"data\":[{\"id\":\"m\"}]}");
  }

  @Test
  void aPeerThatNeverAnswersIsLeftInTime() {
    Instant begun = Instant.now();
    ProbeVerdict verdict = verdict(models().headersDelay(30, TimeUnit.SECONDS).build());

    assertThat(verdict).isEqualTo(ProbeVerdict.SLOW);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aPeerThatDripsItsAnswerIsLeftInTime() {
    ProbeVerdict verdict = verdict(models().throttleBody(1, 1, TimeUnit.SECONDS).build());

    assertThat(verdict).isEqualTo(ProbeVerdict.SLOW);
  }

  @Test
  void anAnswerThatIsCutSaysNothing() {
    ProbeVerdict verdict =
        verdict(models().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThat(verdict).isIn(ProbeVerdict.TROUBLE, ProbeVerdict.CANNOT_TELL);
  }

  @Test
  void aHugeAnswerIsNotReadToItsEnd() {
    Buffer huge = new Buffer().writeUtf8("{\"a\":[");
    for (int i = 0; i < 2_000_000; i++) {
      huge.writeUtf8("\"0123456789\",");
    }
    ProbeVerdict verdict = verdict(new MockResponse.Builder().body(huge).build());

    assertThat(verdict).isEqualTo(ProbeVerdict.CANNOT_TELL);
  }

  @Test
  void aBombIsNotUnpackedToItsEnd() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"a\":[".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = "0,".repeat(500_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
    ProbeVerdict verdict =
        verdict(
            new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(packed.toByteArray()))
                .build());

    assertThat(packed.size()).isLessThan(2_000_000);
    assertThat(verdict).isEqualTo(ProbeVerdict.CANNOT_TELL);
  }

  @Test
  void aWebPageIsNotTheApi() {
    ProbeVerdict verdict =
        verdict(new MockResponse.Builder().body("<!DOCTYPE html><title>Sign in</title>").build());

    assertThat(verdict).isEqualTo(ProbeVerdict.NOT_THIS_API);
  }

  @Test
  void aPageThatRefusesSaysNothingAgainstTheKey() {
    ProbeVerdict verdict =
        verdict(new MockResponse.Builder().code(403).body("<html>Blocked</html>").build());

    assertThat(verdict).isEqualTo(ProbeVerdict.CANNOT_TELL);
  }

  @Test
  void troubleThatPassesIsAskedAgain() {
    int[] times = {0};
    try (FakeProvider provider = FakeProvider.plain()) {
      provider.answersBy(
          "GET /v1/models",
          request ->
              times[0]++ == 0
                  ? FakeProvider.json(503, "{}")
                  : FakeProvider.json(200, "{\"data\":[]}"));

      assertThat(ask(provider.url("/v1")).verdict()).isEqualTo(ProbeVerdict.GOOD);
    }
  }

  @Test
  void aCertificateForAnotherHostIsNotTrusted() {
    try (FakeProvider other = FakeProvider.encrypted("llm.acme.example")) {
      assertThat(ask(other.url("/v1")).verdict()).isEqualTo(ProbeVerdict.BAD_CERTIFICATE);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void anAuthorityThatNobodyNamedIsNotTrusted() {
    try (FakeProvider provider = FakeProvider.encrypted()) {
      ProbeResult result =
          Probing.ask(
              Probing.setup("openai-compatible", provider.url("/v1"), "model: m"),
              Probing.settings().withReach(Reach.OWN_MACHINE),
              ProbeMode.CHECK);

      assertThat(result.verdict()).isEqualTo(ProbeVerdict.BAD_CERTIFICATE);
    }
  }

  @Test
  void nobodyAtThePortIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(ask("http://localhost:" + port + "/v1").verdict())
        .isEqualTo(ProbeVerdict.UNREACHABLE);
  }

  @Test
  void aPeerThatSpeaksNoHttpIsNotTheApi() throws IOException {
    try (ServerSocket mail = greetingWith("220 mail ready\r\n")) {
      assertThat(ask("http://localhost:" + mail.getLocalPort() + "/v1").verdict())
          .isEqualTo(ProbeVerdict.NOT_THIS_API);
    }
  }

  @Test
  void aPlainPeerBehindHttpsIsNotTheApi() throws IOException {
    try (ServerSocket plain = greetingWith("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertThat(ask("https://localhost:" + plain.getLocalPort() + "/v1").verdict())
          .isEqualTo(ProbeVerdict.NOT_THIS_API);
    }
  }

  /** A peer that says the same to everybody who connects, whatever they say. */
  private static ServerSocket greetingWith(String greeting) throws IOException {
    ServerSocket server = new ServerSocket(0);
    Thread answers =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                  socket.getInputStream().readNBytes(10);
                } catch (IOException ended) {
                  // The peer has gone, or the test is over.
                }
              }
            });
    answers.setDaemon(true);
    answers.start();
    return server;
  }

  @Test
  void aProbeThatIsCancelledEndsAtOnce() throws Exception {
    try (FakeProvider slow =
            FakeProvider.plain()
                .answers("GET /v1/models", models().headersDelay(30, TimeUnit.SECONDS).build());
        Prober prober = Probing.PLUMBLINE.prober(Probing.settings())) {
      CompletableFuture<ProbeResult> asked =
          prober.probe(Probing.setup("openai-compatible", slow.url("/v1"), "model: m"));
      asked.cancel(true);

      assertThat(asked).isCancelled();
    }
  }
}
