package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {
  private static final Answer CLEAN =
      Answers.answer("clean.yaml", "provider: openrouter\n", Locale.ENGLISH);

  @Test
  void sarifTellsCodeScanning() throws IOException {
    Approvals.verify(
        Answers.written(out -> new SarifFormat(out, "1"), CLEAN, Answers.full(Locale.ENGLISH)));
  }

  @Test
  void junitTellsBuildServers() throws IOException {
    Approvals.verify(Answers.written(JunitFormat::new, CLEAN, Answers.full(Locale.ENGLISH)));
  }

  @Test
  void githubCommandsTellWorkflows() throws IOException {
    Approvals.verify(Answers.written(GithubFormat::new, CLEAN, Answers.full(Locale.ENGLISH)));
  }

  @Test
  void aPageStandsAlone() throws IOException {
    Approvals.verify(Answers.written(HtmlFormat::new, CLEAN, Answers.full(Locale.KOREAN)));
  }

  @Test
  void noCredentialStandsInAnyOfThem() throws IOException {
    Answer full = Answers.full(Locale.ENGLISH);
    String all =
        Answers.written(out -> new SarifFormat(out, "1"), full)
            + Answers.written(JunitFormat::new, full)
            + Answers.written(GithubFormat::new, full)
            + Answers.written(HtmlFormat::new, full);
    assertThat(all).doesNotContain("01234567", "hunter22", "abcdefgh");
  }

  @Test
  void textsCannotBreakOutOfThePage() throws IOException {
    Answer odd =
        Answers.answer(
            "<script>.yaml",
            "provider: x\n",
            Locale.ENGLISH,
            new FoundByHand("a/b", dev.plumbline.Severity.ERROR, "/model")
                .says("<b>&\u0001\uD800", "]]>\n::error::\"%0A"));
    assertThat(Answers.written(HtmlFormat::new, odd)).doesNotContain("<script>", "<b>", "\u0001");
    assertThat(Answers.written(GithubFormat::new, odd).lines()).hasSize(1);
  }
}
