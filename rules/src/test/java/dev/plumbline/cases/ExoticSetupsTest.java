package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks odd and is right passes, with a note at most. */
class ExoticSetupsTest {
  static List<String> setups() {
    return BuiltIn.lines("exotic.txt");
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anOddButRightSetupGetsNoteAtMost(String line) {
    String yaml = line.substring(0, line.lastIndexOf(" # "));

    assertThat(BuiltIn.shown(BuiltIn.setup(yaml)))
        .allMatch(found -> !found.severity().atLeast(Severity.WARNING));
  }

  @Test
  void eachOfThemHasASourceAndThereAreMany() {
    assertThat(setups())
        .hasSizeGreaterThan(150)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches(".*} # https://\\S+"));
  }
}
