package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {
  private static final int WIDTH = 40;

  @ParameterizedTest(name = "{0}: {3} is marked")
  @CsvSource(
      delimiter = '|',
      value = {
        "model: gpt | 8 | 11 | gpt",
        "'model: \"모델\" #' | 9 | 11 | 모델",
        "'a: 😀x' | 6 | 7 | x",
        "'a:\tb' | 4 | 5 | b",
        "'a: 👩‍💻 b' | 10 | 11 | b"
      })
  void marksStandUnderWhatTheyMean(String line, int column, int endColumn, String marked) {
    List<String> lines = snippet(line, new Position(1, column, 1, endColumn));
    String shown = lines.get(1);
    String marks = lines.get(2);
    int at = DisplayText.of(shown.substring(0, shown.lastIndexOf(marked))).width();
    assertThat(marks.indexOf('^')).isEqualTo(at);
    assertThat(marks.chars().filter(c -> c == '^')).hasSize(DisplayText.of(marked).width());
  }

  @ParameterizedTest
  @CsvSource({"'a\nb\nc', b", "'a\r\nb\r\nc', b", "'a\rb\rc', b", "'\uFEFFa\nb', b"})
  void linesEndAsTheyMay(String text, String second) {
    assertThat(snippet(text, new Position(2, 1, 2, 2))).contains(" 2 | " + second);
  }

  @Test
  void anEmptyPlaceGetsOneMark() {
    assertThat(snippet("key:", new Position(1, 5, 1, 5)))
        .containsExactly("   |", " 1 | key:", "   |     ^");
  }

  @Test
  void aPlaceOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    assertThat(snippet("a: |\n  b\n  c", new Position(1, 4, 3, 4)))
        .containsExactly("   |", " 1 | a: |", "   |    ^");
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "30, 35", "60, 64", "400, 420", "700, 701"})
  void aLongLineIsCutAroundThePlace(int column, int endColumn) {
    String line = "0123456789".repeat(70);
    List<String> lines = snippet(line, new Position(1, column, 1, endColumn));
    assertThat(lines).allMatch(shown -> DisplayText.of(shown).width() <= WIDTH);
    int at = lines.get(2).indexOf('^');
    assertThat(lines.get(1).charAt(at)).isEqualTo(line.charAt(column - 1));
  }

  @Test
  void aLongLineOfWideCharactersIsCutBetweenThem() {
    List<String> lines = snippet("모델이름".repeat(50), new Position(1, 101, 1, 103));
    assertThat(lines).allMatch(shown -> DisplayText.of(shown).width() <= WIDTH);
    assertThat(lines.get(2)).contains("^^^^").doesNotContain("^^^^^");
  }

  @Test
  void aPlaceBehindTheTextIsNoFailure() {
    assertThat(snippet("a", new Position(9, 3, 9, 5))).contains(" 9 | ");
  }

  private static List<String> snippet(String text, Position place) {
    SourceText source = new SourceText("s.yaml", text);
    return new Snippet(source, new Concealed(source), Palette.PLAIN, WIDTH).lines(place, "1");
  }
}
