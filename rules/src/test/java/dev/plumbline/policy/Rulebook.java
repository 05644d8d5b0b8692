package dev.plumbline.policy;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The built-in rules with some policies. */
final class Rulebook {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Plumbline plumbline;

  private Rulebook(Plumbline plumbline) {
    this.plumbline = plumbline;
  }

  /** A policy file. */
  record File(String name, Layer layer, String yaml) {}

  static Rulebook of(String... policies) {
    File[] files = new File[policies.length];
    for (int i = 0; i < policies.length; i++) {
      files[i] = new File("policy-" + i + ".yaml", Layer.ORGANIZATION, policies[i]);
    }
    return of(List.of(files));
  }

  static Rulebook of(List<File> files) {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    files.forEach(file -> builder.text(file.name(), file.layer(), file.yaml()));
    try {
      return new Rulebook(builder.build(Clock.fixed(NOW, ZoneOffset.UTC)));
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
  }

  Plumbline plumbline() {
    return plumbline;
  }

  Report report(String setup) {
    return report(setup, ValidationOptions.STANDARD);
  }

  Report report(String setup, ValidationOptions options) {
    return plumbline.validate(setup(setup), options);
  }

  /** The codes of what counts: neither waived nor less than a warning. */
  List<String> codes(String setup) {
    return report(setup).diagnostics().stream()
        .filter(found -> found.waived().isEmpty())
        .filter(found -> found.severity().atLeast(dev.plumbline.Severity.WARNING))
        .map(Diagnostic::code)
        .toList();
  }

  static Setup setup(String yaml) {
    try {
      return Setup.read("setup.yaml", yaml).get(0);
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(unreadable.problems().toString(), unreadable);
    }
  }
}
