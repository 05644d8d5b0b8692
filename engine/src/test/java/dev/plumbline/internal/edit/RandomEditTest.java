package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.Edit;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random edits of random texts: what is read afterwards is what an independent patch of the tree
 * gives, and each line that the edit has nothing to do with is there as it was.
 */
class RandomEditTest {
  private static final int PAIRS = 10_000;

  @ParameterizedTest
  @CsvSource({"true, 1, 2", "false, 2, 0"})
  void editsChangeWhatTheySayAndNoOtherLine(boolean yaml, long seed, int refusedPerThousand) {
    int refused = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Random random = new Random(seed * PAIRS + pair);
      RandomText texts = new RandomText(random);
      String text = yaml ? texts.yaml() : texts.json();
      refused += check(random, text) ? 0 : 1;
    }
    assertThat(refused).isLessThanOrEqualTo(PAIRS * refusedPerThousand / 1000);
  }

  private static boolean check(Random random, String text) {
    Parsed parsed = YamlReader.read("", text);
    assertThat(parsed.problems()).as(text).isEmpty();
    int document = random.nextInt(parsed.documents().size());
    Node root = parsed.documents().get(document);
    Edit edit = new RandomEdits(random, root).any();
    String edited;
    try {
      edited = SourceEditor.edit("", text, SourceEditor.Placed.in(document, List.of(edit)));
    } catch (EditRefusedException refusal) {
      return false;
    }
    Parsed read = YamlReader.read("", edited);
    assertThat(read.problems()).as(edited).isEmpty();
    assertThat(PatchedTree.plain(read.documents().get(document)))
        .as("%s%n%s%n%s", edit, text, edited)
        .isEqualTo(PatchedTree.of(root, edit));
    checkLines(text, edited, TouchedLines.of(text, root, edit), edit);
    return true;
  }

  private static void checkLines(String text, String edited, BitSet touched, Edit edit) {
    Iterator<String> after = edited.replace("\uFEFF", "").lines().iterator();
    List<String> before = text.replace("\uFEFF", "").lines().toList();
    for (int line = 1; line <= before.size(); line++) {
      if (!touched.get(line)) {
        String untouched = before.get(line - 1);
        boolean found = false;
        while (!found && after.hasNext()) {
          found = after.next().equals(untouched);
        }
        if (!found) {
          fail("line %d: %s%n%s%n->%n%s", line, edit, text, edited);
        }
      }
    }
    boolean onlyTwo = text.contains("\r\n");
    assertThat(edited.replace("\r\n", "").contains("\n") && onlyTwo).as(edited).isFalse();
    assertThat(edited.startsWith("\uFEFF")).isEqualTo(text.startsWith("\uFEFF"));
  }
}
