package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.SourceEditor.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceEditorTest {

  static Stream<Arguments> additions() {
    return Stream.of(
        arguments("a: 1\n", "/b", "x", "a: 1\nb: x\n"),
        arguments("a: 1", "/b", "x", "a: 1\nb: x"),
        arguments("\uFEFFa: 1\r\n# end\r\n", "/b", "x", "\uFEFFa: 1\r\nb: x\r\n# end\r\n"),
        arguments("a: 1 # one\n\nb:\n", "/c", "x", "a: 1 # one\n\nb:\nc: x\n"),
        arguments("a:\n    b: 1\nc: 2\n", "/a/d", "x", "a:\n    b: 1\n    d: x\nc: 2\n"),
        arguments("a:\n  - b: 1\n  - c\n", "/a/0/d", "x", "a:\n  - b: 1\n    d: x\n  - c\n"),
        arguments("a: |\n  t\nb: 1\n---\nc: 2\n", "/d", "x", "a: |\n  t\nb: 1\nd: x\n---\nc: 2\n"),
        arguments("a: |+\n  t\n\n\n", "/b", "x", "a: |+\n  t\n\n\nb: x\n"),
        arguments("a: |\n  t\n\n# c\n", "/b", "x", "a: |\n  t\nb: x\n\n# c\n"),
        arguments("a: 1\n", "/o/p", "x", "a: 1\no:\n  p: x\n"),
        arguments("o: # none\na: 1\n", "/o/p/q", "x", "o: # none\n  p:\n    q: x\na: 1\n"),
        arguments("o: ~ # none\n", "/o/p", "x", "o: # none\n  p: x\n"),
        arguments("o: {} # none\n", "/o/p", "x", "o: {p: x} # none\n"),
        arguments("o: {a: 1}\n", "/o/p", "x", "o: {a: 1, p: x}\n"),
        arguments("o: {a: 1, }\n", "/o/p", "x", "o: {a: 1, p: x, }\n"),
        arguments(
            "o: {\n  a: 1, # c\n  b: 2 # d\n}\n",
            "/o/p",
            "x",
            "o: {\n  a: 1, # c\n  b: 2, # d\n  p: x\n}\n"),
        arguments("l:\n- a # c\nm: 1\n", "/l/-", "x", "l:\n- a # c\n- x\nm: 1\n"),
        arguments("l:\n  - a\n  - b\n", "/l/1", "x", "l:\n  - a\n  - x\n  - b\n"),
        arguments("- - a\n  - b\n", "/0/0", "x", "- - x\n  - a\n  - b\n"),
        arguments("l: [a, b]\n", "/l/0", "x", "l: [x, a, b]\n"),
        arguments("l: []\n", "/l/-", "x", "l: [x]\n"),
        arguments("---\n", "/a", "x", "---\na: x\n"),
        arguments("a: 1\n", "/a", "x", "a: x\n"),
        arguments("{\"a\": 1}", "/b", "x", "{\"a\": 1, \"b\": \"x\"}"),
        arguments("{\"a\":1,\"c\":2}", "/b", "x", "{\"a\":1,\"c\":2,\"b\":\"x\"}"),
        arguments("{}", "/b/c", "x", "{\"b\": {\"c\": \"x\"}}"),
        arguments("{\n}\n", "/b", "x", "{\n  \"b\": \"x\"\n}\n"),
        arguments("{\n\t\"a\": 1\n}", "/b", "x", "{\n\t\"a\": 1,\n\t\"b\": \"x\"\n}"),
        arguments(
            "{\r\n  \"o\": {\r\n    \"a\" : 1\r\n  }\r\n}",
            "/o/b",
            "x",
            "{\r\n  \"o\": {\r\n    \"a\" : 1,\r\n    \"b\" : \"x\"\r\n  }\r\n}"),
        arguments("{\"l\": [\n  1\n]}", "/l/0", "x", "{\"l\": [\n  \"x\",\n  1\n]}"),
        arguments("{\"o\": null}", "/o/b", "x", "{\"o\": {\"b\": \"x\"}}"));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void newValuesAreWrittenLikeTheirNeighbors(
      String text, String path, String value, String expected) {
    assertThat(edited(text, new Edit.Add(path, Value.of(value)))).isEqualTo(expected);
  }

  static Stream<Arguments> replacements() {
    return Stream.of(
        arguments("a: 1 # c\n", "/a", Value.of("x"), "a: x # c\n"),
        arguments("a: 'q' # c\n", "/a", Value.of("it's"), "a: 'it''s' # c\n"),
        arguments("a: \"q\"\n", "/a", Value.of("x\ty"), "a: \"x\\ty\"\n"),
        arguments("a: 'q'\n", "/a", Value.of("x\ny"), "a: \"x\\ny\"\n"),
        arguments("a: q\n", "/a", Value.of("x: y"), "a: \"x: y\"\n"),
        arguments("a: q\n", "/a", Value.of("https://h.example/v1"), "a: https://h.example/v1\n"),
        arguments("a: q\n", "/a", Value.of("yes"), "a: \"yes\"\n"),
        arguments("a: q\n", "/a", Value.of("12"), "a: \"12\"\n"),
        arguments("a: q\n", "/a", Value.of(""), "a: \"\"\n"),
        arguments("a: 'q'\n", "/a", Value.of(true), "a: true\n"),
        arguments("a: q\n", "/a", Value.of(8192), "a: 8192\n"),
        arguments("a: q\n", "/a", new Value.Decimal(0.5), "a: 0.5\n"),
        arguments("a: q\n", "/a", new Value.Nothing(), "a: null\n"),
        arguments("a: # c\nb: 1\n", "/a", Value.of("x"), "a: x # c\nb: 1\n"),
        arguments("a: |-\n  t\n  u\n\nb: 1\n", "/a", Value.of("x"), "a: x\n\nb: 1\n"),
        arguments(
            "a: # c\n  b: 1 # d\n  # e\n  f: 2 # g\nh: 1\n", "/a", Value.of(1), "a: 1 # c\nh: 1\n"),
        arguments("- a\n-\n- b\n", "/1", Value.of("x"), "- a\n- x\n- b\n"),
        arguments("a: {b, c}\n", "/a/b", Value.of("x"), "a: {b: x, c}\n"),
        arguments("a: &n 1\nb: *n\n", "/b", Value.of(2), "a: &n 1\nb: 2\n"),
        arguments("a: 1\n", "/a", Value.of(List.of("x", "y, z")), "a: [x, \"y, z\"]\n"),
        arguments("a: [1] # c\nb: 2\n", "/a", members(), "a: # c\n  k: v\n  l: 2\nb: 2\n"),
        arguments("- a\n- b\n", "/1", members(), "- a\n- k: v\n  l: 2\n"),
        arguments("{\"a\": [1, 2]}", "/a/1", members(), "{\"a\": [1, {\"k\": \"v\", \"l\": 2}]}"),
        arguments("{\"a\": \"\\u00e9\"}", "/a", Value.of("é\u0007"), "{\"a\": \"é\\u0007\"}"));
  }

  private static Value members() {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("k", Value.of("v"));
    members.put("l", Value.of(2));
    return new Value.Members(members);
  }

  @ParameterizedTest
  @MethodSource("replacements")
  void replacedValuesKeepQuotesAndComments(String text, String path, Value value, String expected) {
    assertThat(edited(text, new Edit.Replace(path, value))).isEqualTo(expected);
  }

  static Stream<Arguments> removals() {
    return Stream.of(
        arguments(
            "a: 1\n# about b\nb: 2 # of b\n# about c\nc: 3\n",
            "/b",
            "a: 1\n# about b\n# about c\nc: 3\n"),
        arguments("a: 1\r\nb: 2", "/b", "a: 1\r\n"),
        arguments("a: 1\nb:\n  c: 1\n  # inner\n  d: 2\n\ne: 3\n", "/b", "a: 1\n\ne: 3\n"),
        arguments("a: 1\nb: |+\n  t\n\nc: 1\n", "/b", "a: 1\n\nc: 1\n"),
        arguments("k: |+\n  t\nb: |+\n  t\n\nc: 1\n", "/b", "k: |+\n  t\nc: 1\n"),
        arguments("a:\n  b: 1\nc: 2\n", "/a/b", "a: {}\nc: 2\n"),
        arguments("a: 1\n", "/a", "{}\n"),
        arguments("- a: 1 # c\n  b: 2\n", "/0/a", "- b: 2\n"),
        arguments("- a # c\n# d\n- b\n", "/0", "# d\n- b\n"),
        arguments("l:\n  - a\n", "/l/0", "l: []\n"),
        arguments("- - a\n  - b\n", "/0/0", "- - b\n"),
        arguments("? a\n: 1\n? b\n: 2\n", "/a", "? b\n: 2\n"),
        arguments("o: {a: 1, b: 2}\n", "/o/a", "o: {b: 2}\n"),
        arguments("o: {a: 1, b: 2}\n", "/o/b", "o: {a: 1}\n"),
        arguments("o: {a: 1, b: 2,}\n", "/o/b", "o: {a: 1,}\n"),
        arguments("o: {\n  a: 1, # a\n  b: 2 # b\n}\n", "/o/b", "o: {\n  a: 1 # a\n}\n"),
        arguments("o: {\n  a: 1, # a\n  b: 2 # b\n}\n", "/o/a", "o: {\n  b: 2 # b\n}\n"),
        arguments("o: { # c\n  a: 1\n}\n", "/o/a", "o: { # c\n  \n}\n"),
        arguments("{\"a\": 1}", "/a", "{}"),
        arguments("{\"a\": 1, \"b\": 2}", "/b", "{\"a\": 1}"),
        arguments("{\n  \"a\": 1,\n  \"b\": 2\n}", "/b", "{\n  \"a\": 1\n}"),
        arguments("{\n  \"a\": 1,\n  \"b\": 2\n}", "/a", "{\n  \"b\": 2\n}"),
        arguments("[[1,2,3]]", "/0/1", "[[1,3]]"));
  }

  @ParameterizedTest
  @MethodSource("removals")
  void removedMembersTakeTheirLineAndNoOther(String text, String path, String expected) {
    assertThat(edited(text, new Edit.Remove(path))).isEqualTo(expected);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        arguments(
            "a: 1\n'modle': x # c\nb: 2\n", "/modle", "/model", "a: 1\n'model': x # c\nb: 2\n"),
        arguments("{\"modle\":1}", "/modle", "/model", "{\"model\":1}"),
        arguments("a: 'x' # c\no:\n  b: 1\n", "/a", "/o/a", "o:\n  b: 1\n  a: 'x'\n"),
        arguments("a: \"\\u00e9\"\n", "/a", "/o/a", "{o: {a: \"\\u00e9\"}}\n"),
        arguments("a: \"\\u00e9\"\nb: 1\n", "/a", "/b", "b: \"\\u00e9\"\n"),
        arguments(
            "o:\n  h: # head\n    x: 1 # one\n    # two\n    y: 'b'\n  i: 1\nb: 1\n",
            "/o/h",
            "/h",
            "o:\n  i: 1\nb: 1\nh:\n  x: 1 # one\n  # two\n  y: 'b'\n"),
        arguments("l: [a, b]\nm:\n- c\n", "/l/0", "/m/-", "l: [b]\nm:\n- c\n- a\n"),
        arguments("l:\n- 'a, b'\n- c\nm: [d]\n", "/l/0", "/m/0", "l:\n- c\nm: ['a, b', d]\n"),
        arguments("a: x, y\nm: {}\n", "/a", "/m/a", "m: {a: \"x, y\"}\n"));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void movedValuesKeepTheirText(String text, String from, String to, String expected) {
    assertThat(edited(text, new Edit.Move(from, to))).isEqualTo(expected);
  }

  static Stream<Arguments> cuts() {
    return Stream.of(
        arguments("a: 'Bearer sk' # c\n", 0, 7, "a: 'sk' # c\n"),
        arguments("a: Bearer sk\n", 0, 7, "a: sk\n"),
        arguments("a: x12\n", 0, 1, "a: \"12\"\n"),
        arguments("a: sk \n", 1, 1, "a: s \n"),
        arguments("a: 'it''s x'\n", 2, 1, "a: 'its x'\n"),
        arguments("a: 'it''s x'\n", 0, 2, "a: '''s x'\n"),
        arguments(
            "a: \"\\tb\\u00e9\\U0001F600\\\\d\"\n", 0, 1, "a: \"b\\u00e9\\U0001F600\\\\d\"\n"),
        arguments("a: \"\\tb\\u00e9\\U0001F600\\\\d\"\n", 2, 1, "a: \"\\tb\\U0001F600\\\\d\"\n"),
        arguments("a: \"\\tb\\u00e9\\U0001F600\\\\d\"\n", 3, 2, "a: \"\\tb\\u00e9\\\\d\"\n"),
        arguments("a: \"\\tb\\u00e9\\U0001F600\\\\d\"\n", 5, 1, "a: \"\\tb\\u00e9\\U0001F600d\"\n"),
        arguments("{\"a\": \"x\\/\\n\"}", 2, 1, "{\"a\": \"x\\/\"}"),
        arguments("{\"a\": \"x\\/\\n\"}", 0, 3, "{\"a\": \"\"}"),
        arguments("a: |\n  one\n  two\n", 0, 2, "a: |\n  e\n  two\n"),
        arguments("a: |\r\n  one\r\n  two\r\n", 3, 1, "a: |\r\n  onetwo\r\n"),
        arguments("a: |\n  sk\n# c\n", 2, 1, "a: sk\n# c\n"),
        arguments("a: >\n  one\n  two\n", 0, 4, "a: \"two\\n\"\n"),
        arguments("a: 'one\n  two'\n", 3, 1, "a: 'onetwo'\n"),
        arguments("a: &k ' sk'\n", 0, 1, "a: &k 'sk'\n"));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void charactersAreCutWhereTheyStand(String text, int pos, int len, String expected) {
    assertThat(edited(text, new Edit.StrDel("/a", pos, len))).isEqualTo(expected);
  }

  @Test
  void severalEditsFollowEachOther() {
    String edited =
        edited(
            "provider: x\nkey: y # c\n",
            new Edit.Add("/options/promptCaching", Value.of(true)),
            new Edit.Add("/options/maxTokens", Value.of(8192)),
            new Edit.Move("/key", "/apiKey"),
            new Edit.Remove("/provider"));

    assertThat(edited)
        .isEqualTo("apiKey: y # c\noptions:\n  promptCaching: true\n  maxTokens: 8192\n");
  }

  @Test
  void anyDocumentOfAFileCanBeEdited() {
    String text = "a: 1\n--- # second\na: 2\n---\na: 3\n";

    assertThat(SourceEditor.edit("", text, Placed.in(1, List.of(new Edit.Remove("/a")))))
        .isEqualTo("a: 1\n--- # second\n{}\n---\na: 3\n");
  }

  @Test
  void editsOfSeveralDocumentsAreMadeAtOnce() {
    String text = "a: 1 # one\nb: [x]\n--- # second\na: 2\nc: 'don''t'\n";

    String edited =
        SourceEditor.edit(
            "",
            text,
            List.of(
                new Placed(0, new Edit.Replace("/a", Value.of(7))),
                new Placed(1, new Edit.StrDel("/c", 0, 2)),
                new Placed(0, new Edit.Add("/b/0", Value.of("w"))),
                new Placed(1, new Edit.Remove("/a")),
                new Placed(1, new Edit.Add("/d", Value.of(true)))));

    assertThat(edited).isEqualTo("a: 7 # one\nb: [w, x]\n--- # second\nc: 'n''t'\nd: true\n");
  }

  private static String edited(String text, Edit... edits) {
    return SourceEditor.edit("", text, Placed.in(0, List.of(edits)));
  }
}
