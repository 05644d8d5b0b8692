package dev.plumbline.probe;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Asks servers on this machine by the facts that Plumbline comes with. */
final class ShippedProbing {
  static final String KEY = "Zr4Kq9Xw2Lm7Tb5Vn8Hd3Gy6Pj1Cs0Fa";
  static final Plumbline PLUMBLINE = plumbline("");

  /** So long that a busy machine does not make an endpoint slow. */
  static final Duration LONG = Duration.ofMinutes(2);

  private ShippedProbing() {}

  /** The shipped rules and one file more. */
  static Plumbline plumbline(String more) {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    if (!more.isEmpty()) {
      builder.text("acme.yaml", more);
    }
    try {
      return builder.build(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken.problems().toString(), broken);
    }
  }

  static ProbeSettings settings() {
    return ProbeSettings.of(Clock.systemUTC(), new byte[32])
        .withReach(
            Reach.OWN_MACHINE.withCertificates(List.of(FakeProvider.AUTHORITY.certificate())))
        .withLimits(Limits.STANDARD.withTimes(LONG, LONG).withHealth(LONG));
  }

  static Setup setup(String text) {
    try {
      return Setup.read("setup.yaml", text).get(0);
    } catch (SetupException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static Setup setup(String provider, String key, String baseUrl, String model) {
    return setup(
        "provider: %s\napiKey: \"%s\"\nbaseUrl: %s\nmodel: \"%s\"\n"
            .formatted(provider, key, baseUrl, model));
  }

  static ProbeResult ask(Setup setup, ProbeSettings settings, ProbeMode mode) {
    try (Prober prober = PLUMBLINE.prober(settings)) {
      return prober.probe(setup, mode).join();
    }
  }

  static ProbeResult ask(Setup setup) {
    return ask(setup, settings(), ProbeMode.CHECK);
  }

  /** The codes of all findings, those that follow from others left out. */
  static List<String> codes(Setup setup, ProbeResult answered) {
    return PLUMBLINE
        .validate(setup, ValidationOptions.STANDARD.withProbe(answered))
        .diagnostics()
        .stream()
        .map(Diagnostic::code)
        .toList();
  }
}
