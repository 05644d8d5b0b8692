package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every scenario below {@code src/test/resources/scenarios}. With {@code
 * -Dscenarios.update=true} the files are rewritten to what the program answers; the difference is
 * then reviewed.
 */
class ScenariosTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(".scenario")).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theProgramAnswersAsWritten(Path file, @TempDir Path folder) throws IOException {
    Scenario scenario = Scenario.parse(Files.readString(file));
    Scenario actual = scenario.expecting(run(scenario, folder));
    if (Boolean.getBoolean("scenarios.update")) {
      Files.writeString(file, actual.text());
    }
    assertThat(actual.text()).isEqualTo(scenario.text());
  }

  private static Map<String, String> run(Scenario scenario, Path folder) throws IOException {
    for (Map.Entry<String, String> file : scenario.named("file").entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    ProgramRun run =
        ProgramRun.in(
            folder,
            scenario.section("input"),
            scenario.environment(),
            scenario.has("terminal"),
            scenario.arguments());
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("exit", run.exit() + "\n");
    answers.put("output", stable(run.out()));
    answers.put("errors", stable(run.err()));
    for (Map.Entry<String, String> file : scenario.named("file").entrySet()) {
      String now = Files.readString(folder.resolve(file.getKey()));
      answers.put("after " + file.getKey(), now.equals(file.getValue()) ? "" : now);
    }
    return answers;
  }

  /** The revision changes with every rule; the escape character is hard to see in a file. */
  private static String stable(String text) {
    return text.replaceAll("sha256:[0-9a-f]{8,}", "sha256:…").replace("\u001B", "␛");
  }
}
