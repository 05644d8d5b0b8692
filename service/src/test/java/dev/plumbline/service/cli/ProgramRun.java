package dev.plumbline.service.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What one run of the program answered.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
public record ProgramRun(int exit, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  static ProgramRun in(Path folder, String... arguments) {
    return in(folder, "", Map.of(), false, arguments);
  }

  /** A run while the machine's clock shows this. */
  public static ProgramRun at(Instant now, Path folder, String... arguments) {
    return run(now, folder, new Given("", Map.of(), false), arguments);
  }

  /** What a run is given beside its arguments. */
  private record Given(String input, Map<String, String> environment, boolean terminal) {}

  static ProgramRun in(
      Path folder,
      String input,
      Map<String, String> environment,
      boolean terminal,
      String... arguments) {
    return run(CLOCK.instant(), folder, new Given(input, environment, terminal), arguments);
  }

  private static ProgramRun run(Instant now, Path folder, Given given, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(given.input().getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            given.environment(),
            given.terminal(),
            folder,
            Clock.fixed(now, ZoneOffset.UTC),
            new Machine(() -> 0, byte[]::new, Runnable::run));
    int exit = new Program(surroundings).run(arguments);
    return new ProgramRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
