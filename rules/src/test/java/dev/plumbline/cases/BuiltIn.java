package dev.plumbline.cases;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The rules that Plumbline comes with, on a fixed day. */
final class BuiltIn {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Plumbline PLUMBLINE = load();

  private BuiltIn() {}

  private static Plumbline load() {
    try {
      Clock day = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
      return Plumbline.builder().builtIn().build(day);
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What is shown of a setup. */
  static List<Diagnostic> shown(Setup setup) {
    return PLUMBLINE.validate(setup).diagnostics();
  }

  /** Everything that is found in a setup, effects as well as causes. */
  static List<Diagnostic> all(Setup setup) {
    return PLUMBLINE.validate(setup, ValidationOptions.STANDARD.withAll(true)).diagnostics();
  }

  static Setup setup(String yaml) {
    try {
      return Setup.read("setup", yaml).get(0);
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(yaml, unreadable);
    }
  }

  /** The lines of a table, without comments and headings. */
  static List<String> lines(String table) {
    try {
      return Files.readAllLines(CASES.resolve(table)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
