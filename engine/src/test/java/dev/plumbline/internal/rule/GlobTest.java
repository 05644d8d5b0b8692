package dev.plumbline.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.oracle.Oracle;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "google/gemini-*, google/gemini-2.5-pro, true",
    "google/gemini-*, google/gemma-3, false",
    "*:free, meta/llama:free, true",
    "*:free, meta/llama:free:nitro, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "a?c, a😀c, true",
    "*a*b*, xxaxxbxx, true",
    "**, '', true",
    "'', '', true",
    "'', a, false",
    "a*, A, false",
    "[ab], a, false",
    "a.c, abc, false"
  })
  void fitsTheWholeText(String glob, String text, boolean expected) {
    assertThat(new Glob(glob).matches(text)).isEqualTo(expected);
  }

  @Test
  void agreesWithRegularExpressionsOnGeneratedTexts() {
    Random random = new Random(7);
    int fitting = 0;
    for (int i = 0; i < 100_000; i++) {
      String glob = text(random, List.of("a", "b", "*", "?", "😀", ".", "\n"));
      String text = text(random, List.of("a", "b", "😀", ".", "\n"));
      boolean expected = Oracle.regexOf(glob).matcher(text).matches();
      assertThat(new Glob(glob).matches(text)).as("`%s` and `%s`", glob, text).isEqualTo(expected);
      fitting += expected ? 1 : 0;
    }
    assertThat(fitting).isGreaterThan(5_000);
  }

  @Test
  void manyStarsTakeNoLongerThanTextTimesPattern() {
    Glob glob = new Glob("a*".repeat(50) + "b");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(glob.matches("a".repeat(10_000))).isFalse());
  }

  private static String text(Random random, List<String> alphabet) {
    return Stream.generate(() -> alphabet.get(random.nextInt(alphabet.size())))
        .limit(random.nextInt(7))
        .collect(Collectors.joining());
  }
}
