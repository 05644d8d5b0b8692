package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {
  private static final String RFC_6901 =
      """
      {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5,
       "k\\"l": 6, " ": 7, "m~n": 8}
      """;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          /foo/0,"bar"
          /,0
          /a~1b,1
          /c%d,2
          /e^f,3
          /g|h,4
          /i\\j,5
          /k"l,6
          `/ `,7
          /m~0n,8
          """)
  void theExamplesOfTheStandardHold(String pointer, String raw) {
    Node found = JsonPointer.parse(pointer).in(document());

    assertThat(found.span().of(RFC_6901)).isEqualTo(raw);
    assertThat(JsonPointer.parse(pointer)).hasToString(pointer);
  }

  @Test
  void theEmptyPointerIsTheDocument() {
    assertThat(JsonPointer.parse("").in(document())).isEqualTo(document());
    assertThat(JsonPointer.ROOT.isRoot()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/x", "/foo/2", "/foo/-", "/foo/01", "/foo/0/x", "/foo/x", "/foo/99999999999"})
  void whatIsNotThereIsNull(String pointer) {
    assertThat(JsonPointer.parse(pointer).in(document())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/~", "/~2", "/a~"})
  void otherTextsAreNoPointers(String text) {
    assertThatThrownBy(() -> JsonPointer.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pointersAreBuiltAndTakenApart() {
    JsonPointer pointer = JsonPointer.of("a").child("b/~c");

    assertThat(pointer).hasToString("/a/b~1~0c");
    assertThat(pointer.last()).isEqualTo("b/~c");
    assertThat(pointer.parent()).isEqualTo(JsonPointer.of("a"));
    assertThat(pointer.parent().covers(pointer)).isTrue();
    assertThat(pointer.covers(pointer.parent())).isFalse();
  }

  private static Node document() {
    return YamlReader.read("a.json", RFC_6901).documents().get(0);
  }
}
