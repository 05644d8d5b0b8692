package dev.plumbline.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.Report;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;

class ApplicationTest {
  private static final String KEY = "sk-or-v1-" + "0123456789abcdef".repeat(4);

  @Test
  void aRightSetupStarts() {
    try (var application = SpringApplication.run(Application.class, "--llm.api-key=" + KEY)) {
      assertThat(application.getBean(Report.class).passes()).isTrue();
    }
  }

  @Test
  void aWrongSetupDoesNotStartAndSaysWhichPropertyIsToBeMended() {
    FailureAnalysis analysis =
        failure(
            "--llm.api-key=Bearer " + KEY,
            "--llm.base-url=https://openrouter.ai/api/v1/chat/completions");
    assertThat(analysis.getDescription())
        .contains("ERROR llm.api-key: ", "ERROR llm.base-url: ")
        .doesNotContain("01234567");
    assertThat(analysis.getAction()).contains("llm.api-key: ", "llm.base-url: ");
  }

  @Test
  void aMissingKeyIsAskedFor() {
    assertThat(failure().getDescription()).startsWith("ERROR llm.api-key: ");
  }

  private static FailureAnalysis failure(String... arguments) {
    Throwable failure = catchThrowable(() -> SpringApplication.run(Application.class, arguments));
    assertThat(failure).isNotNull();
    return Objects.requireNonNull(new ProviderFailureAnalyzer().analyze(failure));
  }
}
