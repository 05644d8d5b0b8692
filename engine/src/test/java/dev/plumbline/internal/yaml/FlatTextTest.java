package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatTextTest {
  @Test
  void propertiesAreReadAsJavaReadsThem() {
    String text =
        """
        # a comment
        ! another
        a=1
        b : two words\s
          c three
        d\\=e = f\\tg\\u0041
        long = one \\
               two
        empty
        """;
    assertThat(values(Format.PROPERTIES, text))
        .containsExactly(
            Map.entry("a", "1"),
            Map.entry("b", "two words "),
            Map.entry("c", "three"),
            Map.entry("d=e", "f\tgA"),
            Map.entry("long", "one two"),
            Map.entry("empty", ""));
  }

  @Test
  void propertiesHaveADocumentBehindEachSeparator() {
    Parsed parsed = YamlReader.read(Format.PROPERTIES, "a=1\r\n#---\r\nb=2\n!---\nc=3");
    assertThat(parsed.documents()).hasSize(3);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void variablesAreReadWithQuotesExportsAndComments() {
    String text =
        """
        # keys
        export A="one # two\\n" # three
        B='$x "y" \\n'
        C = plain#x   # comment
        D=
        E=`back`
        set F=%G%
        """;
    assertThat(values(Format.ENVIRONMENT, text))
        .containsExactly(
            Map.entry("A", "one # two\n"),
            Map.entry("B", "$x \"y\" \\n"),
            Map.entry("C", "plain#x"),
            Map.entry("D", ""),
            Map.entry("E", "back"),
            Map.entry("F", "%G%"));
  }

  @ParameterizedTest
  @CsvSource({
    "PROPERTIES, a=\\u00, 1, 3, four digits have to follow `\\u`",
    "ENVIRONMENT, A=\"x, 1, 3, the quote that opens here is never closed",
    "ENVIRONMENT, no line, 1, 1, a line of the form `NAME=value` is expected",
  })
  void whatCannotBeReadIsToldInPlace(
      Format format, String text, int line, int column, String message) {
    Parsed parsed = YamlReader.read(format, text);
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.span().line()).isEqualTo(line);
              assertThat(problem.span().column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ // one\n \"a\": 1, /* two */ }",
        "// first\n{\"a\": 1}\n// last",
        "{\"a\": 1,}",
        "/* } */ {\"a\": 1}"
      })
  void commentsAndTrailingCommasAreNoFaultsInEditorsJson(String text) {
    Parsed parsed = YamlReader.read(Format.JSON_WITH_COMMENTS, text);
    assertThat(parsed.problems()).isEmpty();
    assertThat(((Mapping) parsed.documents().get(0)).get("a")).isNotNull();
    assertThat(YamlReader.read(Format.JSON, text).problems()).isNotEmpty();
  }

  private static Map<String, String> values(Format format, String text) {
    Parsed parsed = YamlReader.read(format, text);
    assertThat(parsed.problems()).isEmpty();
    Map<String, String> values = new LinkedHashMap<>();
    for (Mapping.Entry entry : ((Mapping) parsed.documents().get(0)).entries()) {
      values.put(entry.key().text(), ((Scalar) entry.value()).text());
    }
    return values;
  }
}
