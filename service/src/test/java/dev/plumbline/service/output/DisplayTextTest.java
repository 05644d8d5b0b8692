package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

  @ParameterizedTest(name = "{0} is shown as {1} in {2} columns")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc|abc|3",
        "a\tb|a   b|5",
        "\tb|    b|5",
        "모델|모델|4",
        "模型|模型|4",
        "ﾓﾃﾞﾙ|ﾓﾃﾞﾙ|4",
        "Ａ|Ａ|2",
        "é|é|1",
        "e\u0301|e\u0301|1",
        "😀|😀|2",
        "👩‍💻|👩‍💻|2",
        "❤\uFE0F|❤\uFE0F|2",
        "🇰🇷|🇰🇷|2",
        "a\u200Bb|a<U+200B>b|10",
        "\uFEFFa|<U+FEFF>a|9",
        "a\u00A0b|a\u00A0b|3",
        "\u001B[31m|<U+001B>[31m|12",
        "\u202Eabc|<U+202E>abc|11",
        "\u0301|<U+0301>|8"
      })
  void everyCharacterTakesTheColumnsOfATerminal(String line, String shown, int width) {
    DisplayText display = DisplayText.of(line);
    assertThat(display.text()).isEqualTo(shown);
    assertThat(display.width()).isEqualTo(width);
  }

  @ParameterizedTest(name = "in {0}, character {1} is shown in column {2}")
  @CsvSource({"ab모c, 3, 4", "😀x, 2, 2", "a\tb, 2, 4", "a\u200Bb, 2, 9", "abc, 9, 3", "모, 1, 2"})
  void columnsFollowWhatStandsBefore(String line, int position, int column) {
    assertThat(DisplayText.of(line).column(position)).isEqualTo(column);
  }

  @ParameterizedTest(name = "{0} keeps its width as {1}")
  @CsvSource({"abcd, a••d", "a모델d, a••••d", "a\tbd, a••••d"})
  void hiddenCharactersKeepTheirWidth(String line, String shown) {
    BitSet hidden = new BitSet();
    hidden.set(1, 3);
    assertThat(DisplayText.of(line, hidden).text()).isEqualTo(shown);
  }

  @Test
  void aLineWithoutCharactersHasNoWidth() {
    assertThat(DisplayText.of("").width()).isZero();
    assertThat(DisplayText.of("").column(0)).isZero();
  }
}
