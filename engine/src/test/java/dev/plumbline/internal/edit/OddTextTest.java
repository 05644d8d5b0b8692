package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Edit;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits of texts that nobody writes on purpose: made or refused, but nothing in between. */
class OddTextTest {
  private static final int RUNS = 6_000;
  private static final List<String> PIECES =
      List.of(
          "\t", "\n", "\r", " ", ",", ":", "-", "?", "[", "]", "{", "}", "&a ", "*a", "!", "!!str ",
          "|", ">", "'", "\"", "#", "\uFEFF", "\u2028", "😀", "\r\n", "\n\n", "- ", "? ", "---\n",
          "...\n", "&b\n", "<<: ");

  @Test
  void oddTextsAreEditedOrRefused() {
    int edited = 0;
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(run);
      String text = damaged(random, new RandomText(random).yaml());
      Parsed parsed = YamlReader.read("", text);
      edited += parsed.documents().isEmpty() || !edited(random, text, parsed) ? 0 : 1;
    }
    assertThat(edited).isGreaterThan(RUNS / 3);
  }

  private static boolean edited(Random random, String text, Parsed parsed) {
    int document = random.nextInt(parsed.documents().size());
    Node root = parsed.documents().get(document);
    Edit edit = new RandomEdits(random, root).any();
    try {
      String edited = SourceEditor.edit("", text, SourceEditor.Placed.in(document, List.of(edit)));
      Node read = YamlReader.read("", edited).documents().get(document);
      assertThat(PatchedTree.plain(read)).isEqualTo(PatchedTree.of(root, edit));
      return true;
    } catch (EditRefusedException refusal) {
      return false;
    }
  }

  private static String damaged(Random random, String original) {
    StringBuilder text = new StringBuilder(original);
    for (int times = random.nextInt(4); times >= 0; times--) {
      int at = random.nextInt(text.length());
      if (random.nextInt(3) == 0 && text.length() > 20) {
        text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
      } else {
        text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
