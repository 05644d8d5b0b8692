package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.internal.message.OwnTexts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages readable texts at random: reading them never fails, and never tells a value. */
class BrokenTextTest {
  private static final String SECRET = "Zq7Xw9Kp2Rt5";
  private static final String YAML =
      """
      provider: &p openrouter
      apiKey: '%1$s'
      other: "%1$s \\t"
      list: [*p, {a: %1$s}, "😀"]
      block: |
        %1$s
          more
      ? x
      : !!str 1
      --- # second
      - a: %1$s
        b: >-
          %1$s
      - - 1
        - ~
      """
          .formatted(SECRET);
  private static final String JSON =
      """
      {"provider": "openrouter", "apiKey": "%1$s",
       "list": [1.5, true, null, "\\u00e9%1$s"], "o": {"%1$s x": -1e3}}
      """
          .formatted(SECRET);
  private static final String PIECES = "\t\n\r :-?[]{},&*!|>'\"\\%@`#~<=\uFEFF\u2028\u0085😀0aé";

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", ""})
  void damagedTextsGiveProblemsOnly(String name) {
    Random random = new Random(7);
    for (int run = 0; run < 10_000; run++) {
      String text = damaged(random, random.nextBoolean() ? YAML : JSON);
      Parsed parsed = YamlReader.read(name, text);
      checkProblems(parsed.problems(), text);
      parsed.documents().forEach(document -> checkSpans(document, text));
    }
  }

  private static String damaged(Random random, String original) {
    StringBuilder text = new StringBuilder(original);
    for (int times = random.nextInt(4); times >= 0; times--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 1 -> text.delete(at, Math.min(at + 1 + random.nextInt(8), text.length()));
        default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
      }
    }
    return text.toString();
  }

  private static void checkProblems(List<Problem> problems, String text) {
    int last = 0;
    for (Problem problem : problems) {
      Span span = problem.span();
      boolean ordered = last <= span.start() && span.start() <= span.end();
      if (!ordered || span.end() > text.length() || tellsSecret(OwnTexts.sentence(problem))) {
        fail("%s%n%s", problem, text);
      }
      last = span.start();
    }
  }

  private static boolean tellsSecret(String message) {
    for (int at = 0; at + 6 <= SECRET.length(); at++) {
      if (message.contains(SECRET.substring(at, at + 6))) {
        return true;
      }
    }
    return false;
  }

  private static void checkSpans(Node node, String text) {
    Span span = node.span();
    if (span.start() < 0 || span.start() > span.end() || span.end() > text.length()) {
      fail("%s%n%s", span, text);
    }
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> checkSpans(item, text));
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> checkSpans(entry.value(), text));
    }
  }
}
