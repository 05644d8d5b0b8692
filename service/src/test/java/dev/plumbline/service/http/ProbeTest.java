package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
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
}
