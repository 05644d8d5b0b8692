package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of every README below {@code samples/policies} in the README's own folder. With
 * {@code -Dscenarios.update=true} the answers in them are rewritten; the difference is then
 * reviewed.
 */
class WalksTest {
  private static final Path SAMPLES = Path.of("..", "samples", "policies");
  private static final Pattern CONSOLE =
      Pattern.compile("```console\n\\$ plumbline ([^\n]*)\n.*?```", Pattern.DOTALL);

  static List<Path> walks() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<Path> found =
          files
              .filter(file -> file.endsWith("README.md"))
              .filter(file -> !file.getParent().equals(SAMPLES))
              .sorted()
              .toList();
      assertThat(found).hasSize(3);
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("walks")
  void everyCommandAnswersAsTheWalkSays(Path walk) throws IOException {
    String text = Files.readString(walk);
    assertThat(CONSOLE.matcher(text).results()).hasSizeGreaterThan(2);
    Path folder = walk.getParent().toAbsolutePath().normalize();
    String actual = CONSOLE.matcher(text).replaceAll(command -> quoted(command, folder));
    if (Boolean.getBoolean("scenarios.update")) {
      Files.writeString(walk, actual);
    }
    assertThat(actual).isEqualTo(text);
  }

  private static String quoted(MatchResult command, Path folder) {
    ProgramRun run = ProgramRun.in(folder, command.group(1).split(" "));
    assertThat(run.err()).isEmpty();
    String answer = "```console\n$ plumbline " + command.group(1) + "\n" + run.out() + "```";
    return java.util.regex.Matcher.quoteReplacement(answer);
  }

  static List<Path> rules() throws IOException {
    return walks().stream().map(walk -> walk.resolveSibling("rules")).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTestsOfASamplePassAndNoticeEveryChange(Path rules) {
    ProgramRun run =
        ProgramRun.in(
            rules.toAbsolutePath().normalize().getParent(), "rules", "test", "--mutate", "rules");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("tests passed", " changes of the rules were noticed")
        .doesNotContain("failed", "unnoticed", "untested");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theLinterHasNothingAgainstASample(Path rules) {
    ProgramRun run =
        ProgramRun.in(rules.toAbsolutePath().normalize().getParent(), "rules", "lint", "rules");
    assertThat(run.exit()).as(run.out()).isZero();
  }
}
