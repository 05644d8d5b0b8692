package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows nothing that the program does not do. */
class ReadmeTest {
  private static final String MARGIN = "    ";

  @TempDir Path folder;

  @Test
  void theReportOfTheFirstScreenIsTheReportOfItsSetup() throws IOException {
    List<String> blocks = blocks();
    Files.writeString(folder.resolve("setup.yaml"), blocks.get(0));
    ProgramRun run = ProgramRun.in(folder, "validate", "--locale", "en", "setup.yaml");
    assertThat(run.out()).isEqualTo(blocks.get(1));
  }

  @Test
  void theCheckOfOnesOwnLoadsAndItsExamplesPass() throws IOException {
    String checks =
        blocks().stream()
            .filter(block -> block.startsWith("kind: checks"))
            .findFirst()
            .orElseThrow();
    Path rules = Files.createDirectory(folder.resolve("company-rules"));
    Files.writeString(rules.resolve("checks.yaml"), checks);
    assertThat(ProgramRun.in(folder, "rules", "lint", "company-rules").exit()).isZero();
    assertThat(ProgramRun.in(folder, "rules", "test", "company-rules").exit()).isZero();
  }

  @Test
  void everyCommandThatIsNamedIsThere() throws IOException {
    for (String line : readme()) {
      if (line.startsWith(MARGIN + "java -jar service/target/plumbline.jar ")) {
        String command = line.strip().split(" ")[3];
        if (!command.equals("COMMAND")) {
          assertThat(ProgramRun.in(folder, command, "--help").exit()).as(line).isZero();
        }
      }
    }
  }

  private static List<String> readme() throws IOException {
    return Files.readAllLines(Path.of("../README.md"));
  }

  /** The indented parts, without their margin; an empty line ends one only before other text. */
  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    int empty = 0;
    for (String line : readme()) {
      if (line.isEmpty()) {
        empty++;
      } else if (line.startsWith(MARGIN)) {
        block.append(block.isEmpty() ? "" : "\n".repeat(empty));
        block.append(line.substring(MARGIN.length())).append("\n");
        empty = 0;
      } else {
        if (!block.isEmpty()) {
          blocks.add(block.toString());
          block.setLength(0);
        }
        empty = 0;
      }
    }
    return blocks;
  }
}
