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

  private static ProgramRun validate(Path file, Path folder) {
    String name = file.toAbsolutePath().normalize().toString();
    return ProgramRun.in(folder, "validate", "--format", "ndjson", name);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
