package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The setups that a newcomer tries first are what their folders say. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "samples", "setups");

  static List<Path> good() throws IOException {
    return files("good");
  }

  static List<Path> bad() throws IOException {
    return files("bad");
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodSetupHasNeitherErrorsNorWarnings(Path file, @TempDir Path folder) {
    ProgramRun run = validate(file, folder);
    assertThat(run.out()).contains("\"outcome\":\"ok\"");
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadSetupHasFindingsWithFixes(Path file, @TempDir Path folder) {
    ProgramRun run = validate(file, folder);
    assertThat(run.out()).containsAnyOf("\"severity\":\"error\"", "\"severity\":\"warning\"");
    assertThat(run.out()).contains("\"patch\":[{");
    assertThat(run.err()).isEmpty();
  }

  static List<Path> goodOfHosts() throws IOException {
    return files("hosts/good");
  }

  static List<Path> badOfHosts() throws IOException {
    return files("hosts/bad");
  }

  @ParameterizedTest
  @MethodSource("goodOfHosts")
  void goodSettingsOfAHostHaveNeitherErrorsNorWarnings(Path file, @TempDir Path folder) {
    ProgramRun run = validate(file, folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"outcome\":\"ok\"").doesNotContain("\"warning\"");
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @MethodSource("badOfHosts")
  void badSettingsOfAHostAreMendedWhereTheyStand(Path file, @TempDir Path folder)
      throws IOException {
    ProgramRun found = validate(file, folder);
    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out()).contains("\"patch\":[{").contains("\"position\":{");
    Path copy = folder.resolve(file.getFileName());
    Files.copy(file, copy);
    ProgramRun mended = ProgramRun.in(folder, "validate", "--fix", copy.toString());
    assertThat(mended.err()).isNotEmpty().doesNotContain("left as it is");
    assertThat(Files.readString(copy)).isNotEqualTo(Files.readString(file));
    assertThat(mended.out()).doesNotContain("--fix mends");
    assertThat(Files.readString(copy).lines().count())
        .as("a line is changed, none is lost or added")
        .isEqualTo(Files.readString(file).lines().count());
  }

  private static ProgramRun validate(Path file, Path folder) {
    String name = file.toAbsolutePath().normalize().toString();
    return ProgramRun.in(folder, "validate", "--format", "ndjson", name);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
