package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final String FINE =
      "{\"provider\":\"openrouter\",\"apiKeyEnv\":\"KEY\",\"model\":\"openai/gpt-4o\"}";
  private static final String MISSPELT = "{\"provider\":\"openruter\",\"model\":\"openai/gpt-4o\"}";

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
  void eachLineIsAnsweredInItsPlace() {
    String lines =
        String.join(
            "\n",
            MISSPELT,
            "",
            "{\"provider\":",
            "\"just a text\"",
            FINE + "\r",
            "# " + "x".repeat(70_000),
            FINE);
    HttpResponse<String> answer = served.post("/v1/validate/batch", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> answers = answer.body().lines().map(Answered::json).toList();
    assertThat(answers).hasSize(6);
    assertThat(answers.get(0).get("input").asText()).isEqualTo("#1");
    assertThat(Answered.codes(answers.get(0))).contains("provider/misspelt");
    assertThat(answers.get(1).at("/errors/0/file").asText()).isEqualTo("#3");
    assertThat(answers.get(2).get("status").asInt()).isEqualTo(422);
    assertThat(answers.get(3).get("outcome").asText()).isEqualTo("ok");
    assertThat(answers.get(4).get("status").asInt()).isEqualTo(413);
    assertThat(answers.get(5).get("input").asText()).isEqualTo("#7");
  }

  @Test
  void zippedAnswersHaveAllLinesToo() throws IOException, InterruptedException {
    HttpRequest request =
        served
            .request("/v1/validate/batch")
            .header("Accept-Encoding", "gzip")
            .POST(BodyPublishers.ofString("{\"provider\":\"upstage\"}\n".repeat(300)))
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream content = new GZIPInputStream(answer.body())) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines()).hasSize(300).allMatch(line -> line.endsWith("}"));
    }
  }

  @Test
  void anEmptyBatchHasAnEmptyAnswer() {
    HttpResponse<String> answer = served.post("/v1/validate/batch", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void manyLinesAreAnsweredWhileTheyAreSent() throws IOException, InterruptedException {
    int count = 20_000;
    byte[] line = (MISSPELT + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream lines = new RepeatedLine(line, count);
    HttpRequest request =
        served
            .request("/v1/validate/batch")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines))
            .build();
    HttpResponse<java.util.stream.Stream<String>> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.body().filter(found -> found.contains("provider/misspelt")).count())
        .isEqualTo(count);
  }

  /** The same line again and again, without a place for all of them. */
  private static final class RepeatedLine extends InputStream {
    private final byte[] line;
    private final long size;
    private long at;

    RepeatedLine(byte[] line, int times) {
      this.line = line;
      this.size = (long) line.length * times;
    }

    @Override
    public int read() {
      return at < size ? line[(int) (at++ % line.length)] & 0xFF : -1;
    }
  }
}
