package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  private static final Answer CLEAN =
      Answers.answer("clean.yaml", "provider: openrouter\n", Locale.ENGLISH);

  @Test
  void oneSetupOfOneInputIsTheReportItself() throws IOException {
    Approvals.verify(json(false, Answers.full(Locale.KOREAN)));
  }

  @Test
  void severalSetupsOfOneInputAreAList() throws IOException {
    Approvals.verify(json(false, CLEAN, CLEAN));
  }

  @Test
  void oneAnswerOfSeveralInputsIsStillAList() throws IOException {
    assertThat(json(true, CLEAN)).startsWith("[\n  {\n").endsWith("  }\n]\n");
  }

  @Test
  void noAnswerOfSeveralInputsIsAnEmptyList() throws IOException {
    assertThat(json(true)).isEqualTo("[]\n");
  }

  @Test
  void noAnswerOfOneInputIsNothing() throws IOException {
    assertThat(json(false)).isEmpty();
  }

  @Test
  void linesHoldTheSameObjectsWithoutSpaces() throws IOException {
    String lines = Answers.written(NdjsonFormat::new, CLEAN, Answers.full(Locale.KOREAN));
    assertThat(lines.lines()).hasSize(2);
    assertThat(lines.lines().toList().get(1))
        .isEqualTo(withoutLayout(json(false, Answers.full(Locale.KOREAN))));
  }

  private static String withoutLayout(String json) {
    return json.replaceAll("\n *", "").replace("\": ", "\":");
  }

  private static String json(boolean several, Answer... answers) throws IOException {
    return Answers.written(out -> new JsonFormat(out, several), answers);
  }
}
