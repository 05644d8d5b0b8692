package dev.plumbline.internal.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePackTest {
  private static final String ODD =
      """
      kind: checks   # a comment with 😀
      one: &anchor { a: 1, 'b': "two\\n", c: [x, y, ~, true, 1.5e3] }
      two: *anchor
      block: |
        first
          second

      folded: >-
        한국어 text
        goes on
      empty:
      ---
      - second document
      - "several
        lines"
      """;

  @Test
  void everyPlaceAndEveryWayOfWritingSurvives() throws IOException {
    for (String text : List.of(ODD, ODD.replace("\n", "\r\n"), "", "kind: x", "# nothing")) {
      assertThat(open("odd.yaml", text).parsed().documents())
          .isEqualTo(YamlReader.read("odd.yaml", text).documents());
    }
  }

  @Test
  void aFileThatCannotBeParsedKeepsItsProblems() throws IOException {
    String text = "kind: checks\nkind: checks\n";

    assertThat(open("twice.yaml", text).parsed())
        .isEqualTo(YamlReader.read("twice.yaml", text))
        .satisfies(parsed -> assertThat(parsed.problems()).isNotEmpty());
  }

  @Test
  void aPackThatWasAddedTwiceIsNotTakenForTheWhole() throws IOException {
    List<RuleSource> once = List.of(open("a.yaml", "kind: x"));
    List<RuleSource> twice = List.of(once.get(0), once.get(0));

    assertThat(Revision.of(twice)).isNotEqualTo(Revision.of(once));
  }

  private static RuleSource open(String name, String text) throws IOException {
    byte[] pack = RulePack.of(List.of(RuleSource.of(name, RuleSource.BUILTIN, text)));
    Map<String, byte[]> contents = Map.of(name, text.getBytes(StandardCharsets.UTF_8));
    return RulePack.open(pack, contents::get).sources().get(0);
  }
}
