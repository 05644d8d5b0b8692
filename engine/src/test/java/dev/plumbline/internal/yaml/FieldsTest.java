package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.message.OwnTexts;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private enum Level {
    WARNING,
    NOT_AT_ALL
  }

  private final Problems problems = new Problems();

  @Test
  void valuesComeByKeyAndType() {
    Fields fields =
        fields(
            """
            code: key/cut-off
            models: [a, b]
            limit: 12
            share: 0.5
            on: true
            from: 2026-11-22
            help: https://example.org/x
            level: not-at-all
            when: { a: 1 }
            cases: [{ n: x }, { n: y }]
            """);

    assertThat(fields.requiredText("code")).isEqualTo("key/cut-off");
    assertThat(fields.texts("models")).containsExactly("a", "b");
    assertThat(fields.whole("limit")).hasValue(12);
    assertThat(fields.number("share")).hasValue(0.5);
    assertThat(fields.flag("on")).contains(true);
    assertThat(fields.date("from")).contains(LocalDate.of(2026, 11, 22));
    assertThat(fields.url("help")).contains(URI.create("https://example.org/x"));
    assertThat(fields.choice("level", Level.class)).contains(Level.NOT_AT_ALL);
    assertThat(fields.fields("when").orElseThrow().scalar("a").asLong()).hasValue(1);
    assertThat(fields.each("cases")).extracting(inner -> inner.text("n")).containsExactly("x", "y");
    fields.noOthers();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void absentValuesAreNoProblem() {
    Fields fields = fields("a: 1");

    assertThat(fields.text("b")).isNull();
    assertThat(fields.text("b", "c")).isEqualTo("c");
    assertThat(fields.texts("b")).isEmpty();
    assertThat(fields.whole("b")).isEmpty();
    assertThat(fields.number("b")).isEmpty();
    assertThat(fields.flag("b", true)).isTrue();
    assertThat(fields.date("b")).isEmpty();
    assertThat(fields.url("b")).isEmpty();
    assertThat(fields.choice("b", Map.of("x", 1))).isEmpty();
    assertThat(fields.mapping("b")).isNull();
    assertThat(fields.each("b")).isEmpty();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void unknownKeysAreReportedWithTheNearest() {
    Fields fields = fields("modle: 1\nseverity: x\nzzz: 2\n");
    fields.node("model");
    fields.node("severity");
    fields.noOthers();

    assertThat(told())
        .containsExactly(
            "1:1 yaml/unknown-key the key `modle` is not known here, the nearest is `model`",
            "3:1 yaml/unknown-key the key `zzz` is not known here");
  }

  @Test
  void missingKeysAreReportedAtTheFirstKey() {
    Fields fields = fields("a: 1\nb: 2\n");

    assertThat(fields.requiredText("code")).isEmpty();
    assertThat(told()).containsExactly("1:1 yaml/missing-key the key `code` is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text    | [a]       | expected text, found a list
          text    | 12        | expected text, found a number
          text    |           | expected text, found nothing
          text    | ' '       | expected text, found text
          texts   | a         | expected a list, found text
          texts   | [1]       | expected text, found a number
          whole   | 1.5       | expected a whole number, found a number
          number  | '1'       | expected a number, found text
          flag    | yes       | expected true or false, found text
          date    | 2026-1-1  | expected a date such as 2026-11-22
          url     | a.example | expected an address with https://
          url     | https://a b/ | expected an address with https://
          url     | ftp://a.example/ | expected an address with https://
          mapping | true      | expected a mapping, found true or false
          each    | [{}, 1]   | expected a mapping, found a number
          scalar  | {}        | expected a single value, found a mapping
          level   | warnin    | expected one of `warning`, `not-at-all`, the nearest is `warning`
          """)
  void mistypedValuesAreReported(String type, String value, String sentence) {
    ask(fields("k: " + (value == null ? "" : value)), type);

    assertThat(problems.sorted())
        .extracting(OwnTexts::sentence)
        .containsExactly("`k`: " + sentence.replace("found text", blank(value)));
  }

  private static String blank(String value) {
    return "' '".equals(value) ? "found a blank text" : "found text";
  }

  private static void ask(Fields fields, String type) {
    switch (type) {
      case "text" -> fields.requiredText("k");
      case "texts" -> fields.texts("k");
      case "whole" -> fields.whole("k");
      case "number" -> fields.number("k");
      case "flag" -> fields.flag("k");
      case "date" -> fields.date("k");
      case "url" -> fields.url("k");
      case "mapping" -> fields.mapping("k");
      case "each" -> fields.each("k");
      case "scalar" -> fields.scalar("k");
      case "level" -> fields.choice("k", Level.class);
      default -> throw new AssertionError(type);
    }
  }

  @Test
  void aNodeThatIsNoMappingHasNoFields() {
    Fields fields = Fields.of(YamlReader.read("", "- a").documents().get(0), problems);

    assertThat(fields.keys()).isEmpty();
    assertThat(told()).containsExactly("1:1 yaml/wrong-type expected a mapping, found a list");
  }

  @Test
  void placesComeWithTheValues() {
    Fields fields = fields("a: x\nb: [y, 'z']\n");

    assertThat(fields.locatedText("a").span().column()).isEqualTo(4);
    assertThat(fields.locatedTexts("b"))
        .extracting(text -> text.value() + text.span().column())
        .containsExactly("y5", "z8");
    fields.problem("b", "x/y", "told by the caller");
    assertThat(told()).containsExactly("2:4 x/y told by the caller");
  }

  @ParameterizedTest
  @CsvSource({"modle,model", "MODEL,model", "baseURL,baseUrl", "base_url,baseUrl", "x,y"})
  void nearNamesAreFound(String given, String nearest) {
    assertThat(NearestName.of(given, List.of("z", "y", "model", "baseUrl"))).contains(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "region", "mo"})
  void farNamesAreNot(String given) {
    assertThat(NearestName.of(given, List.of("model", "baseUrl"))).isEmpty();
  }

  private Fields fields(String text) {
    Parsed parsed = YamlReader.read("", text);
    assertThat(parsed.problems()).isEmpty();
    return Fields.of(parsed.documents().get(0), problems);
  }

  private List<String> told() {
    return problems.sorted().stream()
        .map(
            problem ->
                "%d:%d %s %s"
                    .formatted(
                        problem.span().line(),
                        problem.span().column(),
                        problem.code(),
                        OwnTexts.sentence(problem)))
        .toList();
  }
}
