package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.internal.message.OwnTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableTextTest {

  static Stream<Arguments> yaml() {
    return Stream.of(
        arguments("a: 'x\nb: 1\n", "1:4 yaml/syntax the quote that opens here is never closed"),
        arguments("a: \"x", "1:4 yaml/syntax the quote that opens here is never closed"),
        arguments(
            "a: [1, 2\n", "1:4 yaml/syntax the bracket that opens here is never closed with `]`"),
        arguments(
            "a: [1, 2\n---\nb: 1",
            "1:4 yaml/syntax the bracket that opens here is never closed with `]`"),
        arguments(
            "{a: b\nc: d}",
            "2:2 yaml/syntax a comma or the closing `}` is missing in front of this"),
        arguments("a:\n\t- b\n", "2:1 yaml/tab a tab stands where only spaces can indent"),
        arguments("\tx: 1\n", "1:1 yaml/tab a tab stands where only spaces can indent"),
        arguments(
            "p: \"C:\\q\"",
            "1:7 yaml/syntax no escape of this form exists in double quotes:"
                + " double the backslash or use single quotes"),
        arguments(
            "a: \"\\UFFFFFFFF\"", "1:2 yaml/syntax the text cannot be read as YAML from here on"),
        arguments("f: @x", "1:4 yaml/syntax text that starts with `@` has to stand in quotes"),
        arguments(
            "f: `x`", "1:4 yaml/syntax text that starts with a backtick has to stand in quotes"),
        arguments(
            "deny: [*:free]", "1:8 yaml/syntax text that starts with `*` has to stand in quotes"),
        arguments(
            "deny: [*free]",
            "1:8 yaml/alias no anchor of this name stands above;"
                + " text that starts with `*` has to stand in quotes"),
        arguments(
            "z: !secret x",
            "1:12 yaml/tag the tag in front of this value does not fit it or is not known;"
                + " text that starts with `!` has to stand in quotes"),
        arguments(
            "z: !!int x",
            "1:10 yaml/tag the tag in front of this value does not fit it or is not known;"
                + " text that starts with `!` has to stand in quotes"),
        arguments(
            "z: !!set {x}",
            "1:10 yaml/tag the tag in front of this value does not fit it or is not known;"
                + " text that starts with `!` has to stand in quotes"),
        arguments(
            "h: a: b",
            "1:5 yaml/syntax no value can start with this colon:"
                + " put the text in quotes or correct the indentation"),
        arguments(
            "a: - b", "1:4 yaml/syntax no list can start here: give the dash a line of its own"),
        arguments(
            "a:\n   b: 1\n  c: 2\n",
            "3:3 yaml/syntax this line is not indented like those that it belongs to"),
        arguments(
            "a: \"x\" y", "1:8 yaml/syntax nothing can follow here: put the whole value in quotes"),
        arguments("foo: 1\nbar\n", "2:1 yaml/syntax a colon and a value are missing behind this"),
        arguments("a: 1\n'bar' x\n", "2:1 yaml/syntax a colon and a value are missing behind this"),
        arguments(
            " a: 1\nb: 2\n",
            "2:1 yaml/syntax this does not belong to what stands above: check the indentation"),
        arguments(
            "a: }",
            "1:4 yaml/syntax a value is missing here, or this character has to stand in quotes"),
        arguments(
            "a: |x\n  b\n",
            "1:5 yaml/syntax only `+`, `-`, a digit or a comment can stand behind `|` or `>`"),
        arguments(
            "%YAML 3.0\n---\na: 1",
            "1:1 yaml/syntax this directive is not one that YAML 1.2 knows"),
        arguments("a: &a [*a]", "1:8 yaml/alias this alias contains itself"),
        arguments(
            "model: 1\nb: 2\nmodel: 3\n",
            "3:1 yaml/repeated-key the key `model` is repeated, it stands in line 1, column 1"
                + " already"),
        arguments("1: x", "1:1 yaml/key the key `1` is read as a number: put it in quotes"),
        arguments(
            "true: x", "1:1 yaml/key the key `true` is read as true or false: put it in quotes"),
        arguments(": x", "1:1 yaml/syntax a key is missing in front of the colon"),
        arguments("? [a]\n: b", "1:3 yaml/key a key has to be text, not a list"),
        arguments(
            "b: &b {c: 1}\na:\n  <<: *b\n",
            "3:3 yaml/merge-key merging with `<<` is not supported,"
                + " the entries have to be written here"),
        arguments(
            "a\u0000b",
            "1:2 yaml/character a zero byte stands here, so this is not a text file in UTF-8"),
        arguments(
            "a: \u001Bx",
            "1:4 yaml/character the character U+001B stands here, which text files cannot hold"),
        arguments(
            "a: \uD83D",
            "1:4 yaml/character the character U+D83D stands here, which text files cannot hold"));
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void yamlProblemsHaveTheirPlaceAndSentence(String text, String problem) {
    assertThat(problems("a.yaml", text)).containsExactly(problem);
  }

  static Stream<Arguments> json() {
    return Stream.of(
        arguments("{\"a\":1,}", "1:7 nothing follows this comma, which JSON does not allow"),
        arguments("[1,]", "1:3 nothing follows this comma, which JSON does not allow"),
        arguments("{\"a\":1 \"b\":2}", "1:8 a comma is missing in front of this"),
        arguments("[1 2]", "1:4 a comma is missing in front of this"),
        arguments("{\"a\" 1}", "1:6 a colon is missing in front of this"),
        arguments("{\"a\"}", "1:5 a colon and a value are missing in front of this"),
        arguments("{\"a\":}", "1:5 a value is missing behind this colon"),
        arguments("{a:1}", "1:2 a key in double quotes is expected here"),
        arguments("{,}", "1:2 a key in double quotes is expected here"),
        arguments("{'a':1}", "1:2 text stands in double quotes in JSON, not in single ones"),
        arguments("[True]", "1:2 a JSON value is expected here; text stands in double quotes"),
        arguments("[NaN]", "1:2 a JSON value is expected here; text stands in double quotes"),
        arguments("{\"a\": 01}", "1:7 no number is written like this in JSON"),
        arguments("[1.]", "1:2 no number is written like this in JSON"),
        arguments("[-]", "1:2 no number is written like this in JSON"),
        arguments("[+1]", "1:2 no number is written like this in JSON"),
        arguments("{\"a\": \"x", "1:7 the quote that opens here is not closed in its line"),
        arguments("{\"a\": \"x\n\"}", "1:7 the quote that opens here is not closed in its line"),
        arguments("{\"a", "1:2 the quote that opens here is not closed in its line"),
        arguments("{\"a\": [1", "1:7 the bracket that opens here is never closed"),
        arguments("[1}", "1:3 this bracket closes none that is open"),
        arguments("{}}", "1:3 this bracket closes none that is open"),
        arguments("{} {}", "1:4 nothing can follow the end of the JSON value"),
        arguments("{} // c", "1:4 JSON has no comments"),
        arguments("{\n# c\n}", "2:1 JSON has no comments"),
        arguments(
            "{\"a\": \"\\q\"}", "1:9 no escape of this form exists in JSON: double the backslash"),
        arguments("[\"\t\"]", "1:3 a tab inside of a JSON text is written as `\\t`"),
        arguments(
            "\uFEFF{\"é😀\": x}",
            "1:9 a JSON value is expected here; text stands in double quotes"));
  }

  @ParameterizedTest
  @MethodSource("json")
  void jsonIsStrict(String text, String problem) {
    assertThat(problems("a.json", text))
        .containsExactly(problem.replaceFirst(" ", " yaml/syntax "));
  }

  @Test
  void repeatedJsonKeysAreReported() {
    assertThat(problems("", "{\"a\": 1,\n \"a\": 2}"))
        .containsExactly(
            "2:2 yaml/repeated-key the key `a` is repeated, it stands in line 1, column 2 already");
  }

  @Test
  void allProblemsOfAFileComeInOneRunAndInOrder() {
    String text = "a: 1\na: 2\n---\nb: 'x\n---\nc: 3\n---\nd: [\n---\n2: x\n";
    Parsed parsed = YamlReader.read("", text);

    assertThat(parsed.problems())
        .extracting(problem -> problem.span().line() + " " + problem.code())
        .containsExactly("2 yaml/repeated-key", "4 yaml/syntax", "9 yaml/syntax", "10 yaml/key");
    assertThat(parsed.documents()).hasSize(3);
  }

  @Test
  void keysThatLookLikeCredentialsAreNotNamed() {
    String key = "sk0123456789abcdef0123";

    assertThat(problems("", key + ": 1\n" + key + ": 2\n"))
        .containsExactly(
            "2:1 yaml/repeated-key this key is repeated, it stands in line 1, column 1 already");
  }

  private static Stream<String> problems(String name, String text) {
    return YamlReader.read(name, text).problems().stream()
        .map(
            problem ->
                "%d:%d %s %s"
                    .formatted(
                        problem.span().line(),
                        problem.span().column(),
                        problem.code(),
                        OwnTexts.sentence(problem)));
  }
}
