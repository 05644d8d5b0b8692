package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import java.io.IOException;
import java.util.Locale;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void aReportReadsWellInEveryLanguage(String language) throws IOException {
    String text = text(Palette.PLAIN, Answers.full(Locale.forLanguageTag(language)));
    Approvals.verify(text, Approvals.NAMES.withParameters(language));
  }

  @Test
  void severalReportsEndInOneSummary() throws IOException {
    Answer clean = Answers.answer("clean.yaml", "provider: openrouter\n", Locale.ENGLISH);
    Approvals.verify(text(Palette.PLAIN, clean, Answers.full(Locale.ENGLISH), clean));
  }

  @Test
  void colorsChangeNothingButTheLook() throws IOException {
    String colored = text(new Palette(true), Answers.full(Locale.ENGLISH));
    assertThat(colored).contains("\u001B[");
    assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(text(Palette.PLAIN, Answers.full(Locale.ENGLISH)));
  }

  @Test
  void noLineIsWiderThanAHundredColumns() throws IOException {
    for (String language : new String[] {"en", "ko", "ja", "zh"}) {
      FoundByHand wordy =
          Answers.badKey().says("제목이 아주 길다 ".repeat(20), "キーの先頭に余分な語があります。".repeat(30));
      Answer answer =
          Answers.answer("s.yaml", Answers.SETUP, Locale.forLanguageTag(language), wordy);
      assertThat(text(Palette.PLAIN, answer).lines())
          .allMatch(line -> DisplayText.of(line).width() <= 100);
    }
  }

  @Test
  void textsOfOthersCannotSteerTheTerminal() throws IOException {
    FoundByHand hostile = Answers.badKey().says("a\u001B[2Jb", "c\u0007d\u202Ee");
    Answer answer = Answers.answer("s\u001Bx.yaml", Answers.SETUP, Locale.ENGLISH, hostile);
    assertThat(text(Palette.PLAIN, answer))
        .contains("a<U+001B>[2Jb", "c<U+0007>d<U+202E>e", "s<U+001B>x.yaml")
        .doesNotContain("\u001B", "\u0007", "\u202E");
  }

  @Test
  void anAlternativeThatAFixWritesIsNotSaidTwice() throws IOException {
    FoundByHand found =
        new FoundByHand("model/gone", Severity.WARNING, "/model")
            .alternatives("openai/gpt-5", "openai/gpt-4o")
            .fix(
                "Change the model",
                Fix.Applicability.SUGGESTION,
                new Edit.Replace("/model", Value.of("openai/gpt-5")));
    Answer answer = Answers.answer("s.yaml", Answers.SETUP, Locale.ENGLISH, found);
    assertThat(text(Palette.PLAIN, answer))
        .contains("-> openai/gpt-5\n", "instead: openai/gpt-4o\n")
        .doesNotContain("instead: openai/gpt-5");
  }

  private static String text(Palette palette, Answer... answers) throws IOException {
    return Answers.written(out -> new TextFormat(out, palette), answers);
  }
}
