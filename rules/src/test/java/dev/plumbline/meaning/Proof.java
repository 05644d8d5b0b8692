package dev.plumbline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares rules, and holds every difference that is told to the setup that shows it. */
final class Proof {
  private Proof() {}

  static void isProven(MeaningChange change, Plumbline before, Plumbline after) {
    Setup setup = change.witness().setup();
    ValidationOptions options =
        ValidationOptions.STANDARD.withNow(
            change.witness().day().atStartOfDay().toInstant(ZoneOffset.UTC));
    assertThat(found(before, setup, options))
        .as("%s %s", change.kind(), change.subject())
        .isNotEqualTo(found(after, setup, options));
  }

  static Set<String> found(Plumbline plumbline, Setup setup) {
    return found(plumbline, setup, ValidationOptions.STANDARD);
  }

  static Set<String> found(Plumbline plumbline, Setup setup, ValidationOptions options) {
    Set<String> found = new TreeSet<>();
    for (Diagnostic one : plumbline.validate(setup, options).diagnostics()) {
      found.add(one.severity() + one.code() + one.field() + one.waived().isPresent());
    }
    return found;
  }

  static MeaningDiff diff(Plumbline before, Plumbline after) {
    return before.differencesTo(after, ValidationOptions.STANDARD);
  }

  static Plumbline rules(Map<String, String> files) {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    files.forEach(builder::text);
    try {
      return builder.build(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
  }
}
