package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Setup;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.RulesReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fix that is offered as automatic: it mends what it says, and breaks nothing. */
class AutomaticFixesTest {
  private static final int ROUNDS = 12;

  static Stream<Setup> examples() {
    List<Setup> setups = new ArrayList<>();
    for (Check check : RulesReader.read(RuleSources.builtIn()).checks()) {
      check.examples().stream().filter(Example::flags).map(Example::setup).forEach(setups::add);
    }
    return setups.stream();
  }

  static Stream<String> lines() {
    return BuiltIn.lines("causes.txt").stream().map(line -> line.split(" \\| ", 3)[2]);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void inAnExampleTheFindingGoesAndNoneAsSevereComes(Setup setup) {
    check(setup);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void inACaseTheFindingGoesAndNoneAsSevereComes(String yaml) {
    check(BuiltIn.setup(yaml));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void oneAfterTheOtherTheyComeToAnEnd(Setup setup) {
    Setup mended = setup;
    int rounds = 0;
    for (Fix fix = first(mended); fix != null; fix = first(mended)) {
      mended = mended.with(fix.patch());
      assertThat(rounds++).isLessThan(ROUNDS);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void inTheTextTheyChangeWhatTheyChangeInTheSetup(String yaml) throws EditException {
    Setup setup = BuiltIn.setup(yaml);
    for (Diagnostic found : BuiltIn.all(setup)) {
      for (Fix fix : automatic(found)) {
        String text = "# ours\n" + yaml + "   # kept\n";
        String edited = TextEdits.apply("setup", text, 0, fix.patch());

        assertThat(edited).startsWith("# ours\n").endsWith("# kept\n");
        assertThat(Fields.of(BuiltIn.setup(edited).document()))
            .containsExactlyInAnyOrderElementsOf(Fields.of(setup.with(fix.patch()).document()));
      }
    }
  }

  private static void check(Setup setup) {
    List<Diagnostic> before = BuiltIn.all(setup);
    for (Diagnostic found : before) {
      for (Fix fix : automatic(found)) {
        List<Diagnostic> after = BuiltIn.all(setup.with(fix.patch()));

        assertThat(after).noneMatch(left -> same(left, found));
        assertThat(after)
            .filteredOn(left -> left.severity().atLeast(found.severity()))
            .allMatch(left -> before.stream().anyMatch(known -> same(known, left)));
      }
    }
  }

  private static List<Fix> automatic(Diagnostic found) {
    return found.fixes().stream()
        .filter(fix -> fix.applicability() == Fix.Applicability.AUTOMATIC)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Fix first(Setup setup) {
    return BuiltIn.shown(setup).stream()
        .flatMap(found -> automatic(found).stream())
        .findFirst()
        .orElse(null);
  }

  private static boolean same(Diagnostic one, Diagnostic other) {
    return one.code().equals(other.code()) && one.field().equals(other.field());
  }
}
