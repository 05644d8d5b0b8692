package dev.plumbline.probe;

import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a fake provider about a setup, by facts that a test can oversee. */
final class Probing {
  static final String KEY = "sk-test-Zr4Kq9Xw2Lm7Tb5Vn8Hd3Gy6Pj1Cs0Fa";
  static final Clock CLOCK = Clock.systemUTC();

  /** A provider with a key check, a list that is open to all and one that is not. */
  static final String FACTS =
      """
      kind: provider
      id: acme
      name: Acme
      type: router
      protocol: openai
      credential: { kinds: [key], required: hosted }
      baseUrl: { form: base, custom: normal }
      models: { required: true, naming: listed, complete: true }
      probe:
        questions:
          - { ask: key, get: key, tells: { label: /data/label, remaining: /data/left } }
          - { ask: models, get: models, list: /data, open: true, complete: true }
          - { ask: own-models, get: models/user, list: /data, complete: true }
          - { ask: knock, post: chat/completions, body: "{}" }
          - ask: call
            post: chat/completions
            body: '{"model":"${model}","max_tokens":1}'
        answers:
          - { status: 401, means: bad-key }
          - { status: 402, means: no-credit }
          - { status: 403, code: [region], means: region-refused }
          - { status: 403, ask: [key, models, own-models], means: unproven }
          - { status: [400, 422], ask: knock, means: good }
          - { status: 404, ask: call, means: no-such-model }
          - { status: 429, text: [balance], means: no-credit }
          - { status: 429, means: rate-limited }
      ---
      kind: provider
      id: openai-compatible
      name: Any
      type: generic
      protocol: openai
      credential: { kinds: [key, none], required: never }
      baseUrl: { form: base, custom: required }
      models: { required: true, naming: free }
      probe:
        paths: [/v1, /api/v1]
        questions:
          - { ask: models, get: models, list: /data, protocols: [openai] }
          - { ask: knock, post: chat/completions, body: "{}", protocols: [openai] }
        answers:
          - { status: 401, means: bad-key }
          - { status: [400, 422], ask: knock, means: good }
      """;

  static final Plumbline PLUMBLINE = plumbline();

  private Probing() {}

  private static Plumbline plumbline() {
    try {
      return Plumbline.builder()
          .text("facts.yaml", FACTS)
          .build(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken.problems().toString(), broken);
    }
  }

  /** Settings that reach this machine and trust the test's authority. */
  static ProbeSettings settings() {
    return ProbeSettings.of(CLOCK, new byte[32])
        .withReach(
            Reach.OWN_MACHINE.withCertificates(List.of(FakeProvider.AUTHORITY.certificate())))
        .withLimits(Limits.STANDARD.withTimes(Duration.ofSeconds(2), Duration.ofSeconds(4)));
  }

  static Setup setup(String provider, String baseUrl, String more) {
    String text =
        "provider: %s\napiKey: %s\nbaseUrl: %s\n%s\n".formatted(provider, KEY, baseUrl, more);
    return read(text);
  }

  static Setup read(String text) {
    try {
      return Setup.read("setup.yaml", text).get(0);
    } catch (SetupException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static ProbeResult ask(Setup setup, ProbeSettings settings, ProbeMode mode) {
    try (Prober prober = PLUMBLINE.prober(settings)) {
      return prober.probe(setup, mode).orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  static ProbeResult ask(Setup setup) {
    return ask(setup, settings(), ProbeMode.CHECK);
  }
}
