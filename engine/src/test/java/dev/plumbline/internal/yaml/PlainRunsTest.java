package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the parser is read as the parser reads it. */
class PlainRunsTest {
  private static final String RUN = items("  ", 12);

  private static final List<String> LINES =
      List.of(
          "a:",
          "  b:",
          "- c",
          "- name: d",
          "  e: |",
          "  f: >-",
          "  g: \"text",
          "  h: [",
          "  ]",
          "  end\"",
          "  more",
          "---",
          "# note",
          "",
          "  - {i: 1}",
          "  - &k l",
          "  - *k",
          "  - m: n",
          "  - 'it''s'",
          "  - o # p",
          "    - q");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list:\n%s",
        "list:\n%sother: 1\n",
        "list:\n%s    goes on\nother: 1\n",
        "a:\n%sb:\n%sc: d\n",
        "list: |\n%s",
        "list: \"\n%s\"\n",
        "list: text\n%s",
        "list: [\n%s]\n",
        "- - x\n%s",
        "list: &anchor\n%sagain: *anchor\n",
        "---\nlist:\n%s---\nlist:\n%s",
        "list:\n%s  - &a b\n  - *a\n",
        "list:\n%s  - \"b\\n\"\n%s",
        "list:\n%sbroken: [\n",
        "list:\n%slist: 1\n",
        "# list:\n%s",
        "list:\n  # note\n%s  # note\n",
        "list:\n%s- less\n"
      })
  void runsAreReadAsTheParserReadsThem(String pattern) {
    agree(pattern.replace("%s", RUN));
  }

  @Test
  void generatedTextsAreReadAsTheParserReadsThem() {
    Random random = new Random(5);
    int sound = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int line = random.nextInt(8); line >= 0; line--) {
        boolean run = random.nextInt(3) == 0;
        text.append(
            run
                ? items(" ".repeat(2 * random.nextInt(3)), random.nextInt(14))
                : LINES.get(random.nextInt(LINES.size())) + "\n");
      }
      sound += agree(text.toString()).problems().isEmpty() ? 1 : 0;
    }
    assertThat(sound).isGreaterThan(300);
  }

  @Test
  void aRunIsKeptFromTheParser() {
    PlainRuns runs = new PlainRuns("list:\n" + RUN + "end: 1\n");

    assertThat(runs.shortened()).isEqualTo("list:\n  - \"open/a0*\"\n  - plain:11\nend: 1\n");
    assertThat(runs.offset(runs.shortened().length())).isEqualTo(13 + RUN.length());
    assertThat(runs.areAllTaken()).isFalse();
  }

  private static Parsed agree(String text) {
    SourceMap source = new SourceMap(text);
    Parsed read = new YamlText(source, Limits.STANDARD).read();
    Parsed parsed = new YamlText(source, Limits.STANDARD, new PlainRuns("")).read();

    assertThat(read.documents()).as(text).isEqualTo(parsed.documents());
    assertThat(read.problems()).as(text).isEqualTo(parsed.problems());
    return read;
  }

  private static String items(String indent, int count) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String item =
          switch (i % 4) {
            case 0 -> "\"open/a" + i + "*\"";
            case 1 -> "'single " + i + "'";
            case 2 -> i % 8 == 2 ? "true" : "1e" + i;
            default -> "plain:" + i;
          };
      items.append(indent).append("- ").append(item).append('\n');
    }
    return items.toString();
  }
}
