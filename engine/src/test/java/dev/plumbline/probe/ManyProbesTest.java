package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ManyProbesTest {
  private static final int PROBES = 200;

  private static String manyModels() {
    StringBuilder json = new StringBuilder("{\"data\":[");
    for (int i = 0; i < 500; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\":\"vendor/some-model-name-")
          .append(i)
          .append("\",\"description\":\"")
          .append("x".repeat(500))
          .append("\"}");
    }
    return json.append("]}").toString();
  }

  @Test
  void twoHundredProbesAtOnceTakeLittleMemory() {
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", 200, manyModels());
        Prober prober = Probing.PLUMBLINE.prober(settings(1_000))) {
      ask(prober, provider, 0).join();
      long before = used();
      List<CompletableFuture<ProbeResult>> asked = new ArrayList<>();
      for (int i = 1; i <= PROBES; i++) {
        asked.add(ask(prober, provider, i));
      }
      List<ProbeResult> results = asked.stream().map(CompletableFuture::join).toList();
      long after = used();

      assertThat(results).extracting(ProbeResult::verdict).containsOnly(ProbeVerdict.GOOD);
      assertThat((after - before) >> 20).isLessThan(64);
    }
  }

  @Test
  void oneDeadEndpointDelaysNoOther() {
    try (FakeProvider dead =
            FakeProvider.plain()
                .answers(
                    "GET /v1/models",
                    FakeProvider.json(200, "{}")
                        .newBuilder()
                        .headersDelay(30, TimeUnit.SECONDS)
                        .build());
        FakeProvider alive = FakeProvider.plain().answers("GET /v1/models", 200, manyModels());
        Prober prober = Probing.PLUMBLINE.prober(settings(1_000))) {
      CompletableFuture<ProbeResult> never = ask(prober, dead, 0);
      ProbeResult quick = ask(prober, alive, 1).join();

      assertThat(quick.verdict()).isEqualTo(ProbeVerdict.GOOD);
      assertThat(never).isNotDone();
    }
  }

  @Test
  void theSameQuestionIsAnsweredFromMemoryForAMinute() {
    Instant[] now = {Instant.parse("2026-11-24T00:00:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    ProbeSettings settings =
        new ProbeSettings(
            clock, new byte[32], Reach.OWN_MACHINE, Limits.STANDARD, CredentialSource.NONE);
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", 200, manyModels());
        Prober prober = Probing.PLUMBLINE.prober(settings)) {
      ask(prober, provider, 0).join();
      ask(prober, provider, 0).join();
      assertThat(provider.requests()).hasSize(1);

      now[0] = now[0].plus(Duration.ofSeconds(61));
      ask(prober, provider, 0).join();
      assertThat(provider.requests()).hasSize(2);
    }
  }

  @Test
  void aCallerWhoAsksTooOftenIsRefusedAndOthersAreNot() {
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", 200, manyModels());
        Prober prober = Probing.PLUMBLINE.prober(settings(2))) {
      ProbeMode kim = ProbeMode.CHECK.by("kim");
      prober.probe(setup(provider, 0), kim).join();
      prober.probe(setup(provider, 1), kim).join();

      assertThatThrownBy(() -> prober.probe(setup(provider, 2), kim).join())
          .hasCauseInstanceOf(ProbeRefusedException.class);
      assertThat(prober.probe(setup(provider, 2), ProbeMode.CHECK.by("lee")).join().verdict())
          .isEqualTo(ProbeVerdict.GOOD);
    }
  }

  private static ProbeSettings settings(int perMinute) {
    return ProbeSettings.of(Probing.CLOCK, new byte[32])
        .withReach(Reach.OWN_MACHINE)
        .withLimits(
            Limits.STANDARD
                .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(60))
                .withProbes(256, perMinute));
  }

  private static CompletableFuture<ProbeResult> ask(
      Prober prober, FakeProvider provider, int number) {
    return prober.probe(setup(provider, number));
  }

  private static dev.plumbline.Setup setup(FakeProvider provider, int number) {
    return Probing.read(
        "provider: openai-compatible\napiKey: key-number-%d\nbaseUrl: %s\nmodel: m\n"
            .formatted(number, provider.url("/v1")));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
