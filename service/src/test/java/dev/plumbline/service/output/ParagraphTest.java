package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void wordsStayWholeAndBlanksAtBreaksGo() {
    assertThat(Paragraph.lines("one two three four", 9, Locale.ENGLISH))
        .containsExactly("one two", "three", "four");
  }

  @Test
  void aWordThatIsLongerThanALineStaysWhole() {
    assertThat(Paragraph.lines("see https://openrouter.ai/docs now", 10, Locale.ENGLISH))
        .contains("https://openrouter.ai/docs");
  }

  @Test
  void japaneseBreaksBetweenCharactersButNotInFrontOfAFullStop() {
    assertThat(Paragraph.lines("キーがない。追加する。", 10, Locale.JAPANESE))
        .allMatch(line -> !line.startsWith("。"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void koreanBreaksBetweenWordsAlone() {
    assertThat(Paragraph.lines("기본 URL을 비우세요. https://로 시작합니다.", 12, Locale.KOREAN))
        .containsExactly("기본 URL을", "비우세요.", "https://로", "시작합니다.");
  }

  @Test
  void linesOfTheTextStayLines() {
    assertThat(Paragraph.lines("a\nb", 80, Locale.ENGLISH)).containsExactly("a", "b");
  }
}
