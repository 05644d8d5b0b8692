package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request that fails is answered by one form of problem, with a status that says why. */
class RefusalsTest {
  private static final String SETUP = "provider: openrouter\n";

  private static Served served;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    served = Served.standard(data);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aPathThatIsNotThere() {
    assertProblem(served.get("/v1/nothing"), 404, "not-found");
  }

  @Test
  void aMethodThatThePathDoesNotTake() {
    HttpResponse<String> answer = served.get("/v1/validate");
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void aParameterThatThePathDoesNotTake() {
    assertProblem(served.post("/v1/validate?al=true", SETUP), 400, "malformed-request");
    assertProblem(served.post("/v1/validate?all=yes", SETUP), 400, "malformed-request");
    assertProblem(served.post("/v1/validate?all=%ff", SETUP), 400, "malformed-request");
  }

  @Test
  void contentThatIsTooLarge() {
    String large = "# " + "x".repeat(65 << 10) + "\n" + SETUP;
    for (int again = 0; again < 5; again++) {
      assertProblem(served.post("/v1/validate", large), 413, "too-large");
      assertThat(served.post("/v1/validate", SETUP).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void contentThatIsTooLargeIsTakenInSoThatTheConnectionServesOn() throws IOException {
    String large =
        "POST /v1/validate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n";
    String next = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String answers = raw(large + "x".repeat(200_000) + next);
    assertThat(answers).startsWith("HTTP/1.1 413").contains("HTTP/1.1 200");
  }

  @Test
  void contentThatTheCallerHoldsBackIsNotWaitedFor() throws IOException {
    String answer =
        raw(
            "POST /v1/validate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n"
                + "Expect: 100-continue\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("Connection: close");
  }

  @Test
  void contentThatIsNoText() {
    HttpResponse<String> picture =
        served.send(
            served
                .request("/v1/validate")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2})));
    assertProblem(picture, 415, "unsupported-media-type");
    HttpResponse<String> latin =
        served.send(
            served
                .request("/v1/validate")
                .POST(BodyPublishers.ofByteArray(new byte[] {'a', ':', ' ', (byte) 0xE9})));
    assertProblem(latin, 422, "unusable-content");
  }

  @Test
  void contentThatIsNotCompressedAsItSays() {
    assertProblem(compressed("gzip", "\u001f\u008b not gzip"), 400, "malformed-request");
    assertProblem(compressed("br", SETUP), 415, "unsupported-media-type");
    assertProblem(compressed("gzip, gzip", SETUP), 415, "unsupported-media-type");
    assertThat(compressed("identity", SETUP).statusCode()).isEqualTo(200);
    assertThat(served.log()).doesNotContain("ZipException");
  }

  private static HttpResponse<String> compressed(String encoding, String content) {
    return served.send(
        served
            .request("/v1/validate")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofString(content, StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aPageFromElsewhere() {
    HttpResponse<String> other =
        served.send(
            served
                .request("/v1/validate")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(SETUP)));
    assertProblem(other, 403, "forbidden");
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aNameThatIsNotThisMachines() throws IOException {
    String answer = raw("GET /healthz HTTP/1.1\r\nHost: rebound.example\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:plumbline:problem:forbidden");
  }

  @Test
  void whatIsNoHttpAtAll() throws IOException {
    String answer = raw("what is this\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:plumbline:problem:");
    assertThat(answer).containsPattern("X-Request-Id: [0-9a-f]+-\\d+");
    assertThat(answer).doesNotContain("org.eclipse").doesNotContain("Jetty");
  }

  @Test
  void headersThatAreTooLarge() throws IOException {
    String answer =
        raw("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431").contains("headers-too-large");
  }

  @Test
  void aPortThatIsTaken() {
    ServiceSettings settings =
        new ServiceSettings(
            new Listen("127.0.0.1", served.port(), 1), Served.LIMITS, java.util.Set.of());
    assertThatThrownBy(() -> HttpService.start(settings, served.parts()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port " + served.port() + " of 127.0.0.1 is taken");
  }

  @Test
  void pagesOfTheListMayReadAnswers() {
    HttpResponse<String> asked =
        served.send(
            served
                .request("/v1/validate")
                .header("Origin", "https://console.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
    HttpResponse<String> sent =
        served.send(
            served
                .request("/v1/validate")
                .header("Origin", "https://console.example")
                .POST(BodyPublishers.ofString(SETUP)));
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://console.example");
  }

  @Test
  void requestsKeepTheNameThatTheClientGaveThem() {
    HttpResponse<String> named =
        served.send(served.request("/healthz").header("X-Request-Id", "trace-7").GET());
    assertThat(named.headers().firstValue("X-Request-Id")).contains("trace-7");
    HttpResponse<String> odd =
        served.send(served.request("/healthz").header("X-Request-Id", "a b<c>").GET());
    assertThat(odd.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]+-\\d+");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Answered.json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("urn:plumbline:problem:" + kind);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
