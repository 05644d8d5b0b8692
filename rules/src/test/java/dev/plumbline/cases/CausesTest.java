package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Setup;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Causes that people did not know, each with the change that mends it. */
class CausesTest {
  static Stream<String> told() {
    return BuiltIn.lines("causes.txt").stream().filter(line -> !line.startsWith("silent "));
  }

  static Stream<String> nearMisses() {
    return BuiltIn.lines("causes.txt").stream().filter(line -> line.startsWith("silent "));
  }

  @ParameterizedTest
  @MethodSource("told")
  void aCauseIsToldAtItsFieldWithItsFix(String line) {
    String[] columns = line.split(" \\| ", 3);
    Setup setup = BuiltIn.setup(columns[2]);

    List<Diagnostic> found = BuiltIn.shown(setup);

    assertThat(found).extracting(Diagnostic::toString).contains(described(columns[0]));
    if (!columns[1].equals("-")) {
      assertThat(afterFixes(setup, found, columns[0].split(" ")[1])).contains(columns[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("nearMisses")
  void aNearMissIsNotTold(String line) {
    String[] columns = line.split(" \\| ", 3);
    String code = columns[0].substring("silent ".length());

    assertThat(BuiltIn.all(BuiltIn.setup(columns[2])))
        .extracting(Diagnostic::code)
        .doesNotContain(code);
  }

  private static String described(String expected) {
    String[] words = expected.split(" ");
    return words[0] + " " + words[1] + " at " + words[2];
  }

  /** The fields after each fix of the code, as {@code pointer = value}. */
  private static List<String> afterFixes(Setup setup, List<Diagnostic> found, String code) {
    return found.stream()
        .filter(diagnostic -> diagnostic.code().equals(code))
        .flatMap(diagnostic -> diagnostic.fixes().stream())
        .flatMap(fix -> Fields.of(setup.with(fix.patch()).document()).stream())
        .toList();
  }
}
