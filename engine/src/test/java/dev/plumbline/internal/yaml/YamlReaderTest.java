package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "\uFEFF", "   "})
  void anEmptyFileHoldsNoDocument(String text) {
    Parsed parsed = YamlReader.read("a.yaml", text);

    assertThat(parsed.documents()).isEmpty();
    assertThat(parsed.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          yes         | TEXT
          off         | TEXT
          y           | TEXT
          true        | FLAG
          False       | FLAG
          tRUE        | TEXT
          null        | NULL
          ~           | NULL
          nil         | TEXT
          12          | NUMBER
          -12         | NUMBER
          +.5         | NUMBER
          1.          | NUMBER
          1e3         | NUMBER
          1e          | TEXT
          .           | TEXT
          0o17        | NUMBER
          0o18        | TEXT
          0x1F        | NUMBER
          0x          | TEXT
          1_000       | TEXT
          12:30       | TEXT
          -.inf       | NUMBER
          .NaN        | NUMBER
          -.nan       | TEXT
          2026-11-22  | TEXT
          1.2.3       | TEXT
          "12"        | TEXT
          'true'      | TEXT
          ''          | TEXT
          !!str 12    | TEXT
          !!int 12    | NUMBER
          ! 12        | TEXT
          """)
  void wordsStandForWhatTheCoreSchemaSays(String word, Kind kind) {
    assertThat(scalar("k: " + word).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "12,12",
    "-7,-7",
    "+7,7",
    "007,7",
    "0o17,15",
    "0x1F,31",
    "9223372036854775807,9223372036854775807"
  })
  void wholeNumbersAreAnswered(String word, long number) {
    assertThat(scalar("k: " + word).asLong()).hasValue(number);
    assertThat(scalar("k: " + word).asDouble()).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5,1.5",
    "1e3,1000",
    "-.5,-0.5",
    "-.inf,-Infinity",
    ".nan,NaN",
    "9223372036854775808,9223372036854775808",
    "0xFFFFFFFFFFFFFFFFFF,4722366482869645213695"
  })
  void otherNumbersAreNotWhole(String word, double number) {
    assertThat(scalar("k: " + word).asLong()).isEmpty();
    assertThat(scalar("k: " + word).asDouble()).hasValue(number);
  }

  @Test
  void onlyFlagsAnswerAsFlags() {
    assertThat(scalar("k: true").asFlag()).contains(true);
    assertThat(scalar("k: FALSE").asFlag()).contains(false);
    assertThat(scalar("k: 'true'").asFlag()).isEmpty();
    assertThat(scalar("k: '1'").asLong()).isEmpty();
    assertThat(scalar("k: '1'").asDouble()).isEmpty();
  }

  @Test
  void everythingKnowsItsPlace() {
    String text =
        "\uFEFFa: 1\r\nb: 'x'  # c\r\n\"c\" : |\r\n  x\r\n  y\r\n\r\nd:\r\ne: [😀, {q: ~}]\r\n";

    assertThat(outline(text))
        .isEqualTo(
            """
            1:1-8:16 mapping
            1:1-1:2 'a'
            1:4-1:5 number '1'
            2:1-2:2 'b'
            2:4-2:7 text 'x'
            3:1-3:4 'c'
            3:7-5:4 text 'x
            y
            '
            7:1-7:2 'd'
            7:3-7:3 null ''
            8:1-8:2 'e'
            8:4-8:16 list
            8:5-8:7 text '😀'
            8:9-8:15 mapping
            8:10-8:11 'q'
            8:13-8:14 null '~'
            """);
  }

  @Test
  void offsetsCountUtf16Units() {
    String text = "e: 😀😀\nk: 'v'\n---\nz: 😀v\n";
    Parsed parsed = YamlReader.read("", text);

    assertThat(value(parsed, 0, "k").span().of(text)).isEqualTo("'v'");
    assertThat(value(parsed, 1, "z").span().of(text)).isEqualTo("😀v");
    assertThat(value(parsed, 1, "z").span().column()).isEqualTo(4);
  }

  @Test
  void stylesAreTold() {
    Parsed parsed =
        YamlReader.read("", "p: x\ns: 'it''s'\nd: \"a\\tb\"\nl: |-\n  x\nf: >\n  x\n  y\n");

    assertThat(value(parsed, 0, "p").style()).isEqualTo(Style.PLAIN);
    assertThat(value(parsed, 0, "s").style()).isEqualTo(Style.SINGLE_QUOTED);
    assertThat(value(parsed, 0, "s").text()).isEqualTo("it's");
    assertThat(value(parsed, 0, "d").text()).isEqualTo("a\tb");
    assertThat(value(parsed, 0, "l").style()).isEqualTo(Style.LITERAL);
    assertThat(value(parsed, 0, "f").style()).isEqualTo(Style.FOLDED);
    assertThat(value(parsed, 0, "f").text()).isEqualTo("x y\n");
  }

  @Test
  void severalDocumentsAreRead() {
    Parsed parsed = YamlReader.read("", "a: 1\n---\n- b\n--- # c\nplain\n---\n");

    assertThat(parsed.documents())
        .extracting(Node::kindName)
        .containsExactly("mapping", "list", "text", "null");
  }

  @Test
  void aliasesStandForWhatIsAnchored() {
    String text = "a: &x {p: 1}\nb: *x\nc: &y 5\nd: [*y]\n";
    Mapping mapping = (Mapping) YamlReader.read("", text).documents().get(0);

    Mapping b = (Mapping) mapping.get("b");
    assertThat(b.span().of(text)).isEqualTo("*x");
    assertThat(b.get("p").span().of(text)).isEqualTo("1");
    assertThat(mapping.get("a").span().of(text)).isEqualTo("{p: 1}");
    Scalar alias = (Scalar) ((Sequence) mapping.get("d")).items().get(0);
    assertThat(alias.asLong()).hasValue(5);
    assertThat(alias.span().of(text)).isEqualTo("*y");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0085', '\u2028', '\u2029', '\u200B', '\uFEFF', '\u00A0'})
  void strangeCharactersAreKept(char strange) {
    String text = "k: sk" + strange + "\nl: 'x" + strange + "y'\nm: 1\n";
    Parsed parsed = YamlReader.read("", text);

    assertThat(parsed.problems()).isEmpty();
    assertThat(value(parsed, 0, "k").text()).isEqualTo("sk" + strange);
    assertThat(value(parsed, 0, "l").text()).isEqualTo("x" + strange + "y");
    assertThat(value(parsed, 0, "m").span().line()).isEqualTo(3);
  }

  @Test
  void bracesAreYamlWhereTheyAreNotJson() {
    assertThat(YamlReader.read("", " {a: 1}").format()).isEqualTo(Format.YAML);
    assertThat(YamlReader.read("", " {a: 1}").problems()).isEmpty();
    assertThat(YamlReader.read("", "[\"a\", 1]").format()).isEqualTo(Format.JSON);
    assertThat(YamlReader.read("a.json", "{a: 1}").problems()).hasSize(1);
    assertThat(OwnTexts.sentence(YamlReader.read("a.yml", "{a: 'b").problems().get(0)))
        .contains("quote");
    assertThat(OwnTexts.sentence(YamlReader.read("-", "{\"a\": b").problems().get(0)))
        .contains("JSON");
  }

  @Test
  void noTextFormShowsAValue() {
    Node node = YamlReader.read("", "apiKey: sk-0123456789\n").documents().get(0);

    assertThat(node.toString()).doesNotContain("0123");
  }

  private static Scalar scalar(String text) {
    return value(YamlReader.read("", text), 0, "k");
  }

  private static Scalar value(Parsed parsed, int document, String key) {
    return (Scalar) ((Mapping) parsed.documents().get(document)).get(key);
  }

  private static String outline(String text) {
    Parsed parsed = YamlReader.read("", text);
    assertThat(parsed.problems()).isEmpty();
    return parsed.documents().stream().map(YamlReaderTest::outline).collect(Collectors.joining());
  }

  private static String outline(Node node) {
    StringBuilder lines = new StringBuilder(place(node.span())).append(' ').append(node.kindName());
    if (node instanceof Scalar scalar) {
      return lines.append(" '").append(scalar.text()).append("'\n").toString();
    }
    lines.append('\n');
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> lines.append(outline(item)));
    } else {
      for (Mapping.Entry entry : ((Mapping) node).entries()) {
        lines.append(place(entry.key().span())).append(" '").append(entry.key().text());
        lines.append("'\n").append(outline(entry.value()));
      }
    }
    return lines.toString();
  }

  private static String place(Span span) {
    return "%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
  }
}
