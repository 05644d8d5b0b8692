package dev.plumbline.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PlainPatternTest {
  private static final Map<String, Value> ARGUMENTS =
      Map.of(
          "n", Value.of("it's {n}"), "m", Value.of(""), "k", Value.of(3), "l", Value.of(List.of()));
  private static final String[] PIECES = {
    "{n}", "{n}", "{m}", "{k}", "{l}", "{o}", "{ n }", "'", "''", "{", "}", "a", " ", "#", "|", "다"
  };

  @Test
  void whatItFillsInIsWhatIcuMakesOfIt() {
    SplittableRandom random = new SplittableRandom(7);
    int filled = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder pattern = new StringBuilder();
      for (int pieces = random.nextInt(1, 8); pieces > 0; pieces--) {
        pattern.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String plainly = PlainPattern.fill(pattern.toString(), ARGUMENTS);
      if (plainly != null) {
        filled++;
        assertThat(plainly)
            .as(pattern.toString())
            .isEqualTo(Messages.formatByIcu(pattern.toString(), Locale.ENGLISH, ARGUMENTS));
      }
    }
    assertThat(filled).isGreaterThan(1_000);
  }

  @Test
  void apostrophesOfPlainWordsStay() {
    assertThat(PlainPattern.fill("the host's {n}, and it's right", ARGUMENTS))
        .isEqualTo("the host's it's {n}, and it's right");
  }

  @Test
  void whatCountsOrChoosesIsLeftToIcu() {
    assertThat(PlainPattern.fill("{k, plural, one {# day} other {# days}}", ARGUMENTS)).isNull();
    assertThat(PlainPattern.fill("{k} days", ARGUMENTS)).isNull();
    assertThat(PlainPattern.fill("{n, select, a {A} other {B}}", ARGUMENTS)).isNull();
  }
}
