package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Stage;
import dev.plumbline.ValidationOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/**
 * What an endpoint answers and what a policy demands are told apart: each answer has a code of its
 * own, and what the setup itself shows is there whatever the endpoint does.
 */
final class ProbeAndPolicyApartTest {
  private static final Plumbline STRICT =
      ShippedProbing.plumbline(
          "kind: policy\nname: acme\nlayer: organization\nrequire: { options: { promptCaching: true } }\n");
  private static final String LIST = "{\"data\":[{\"id\":\"team\"}]}";

  private static Setup setup(String baseUrl) {
    return ShippedProbing.setup(
        "provider: openai-compatible\napiKey: %s\nbaseUrl: %s\nmodel: team\n"
            .formatted(ShippedProbing.KEY, baseUrl));
  }

  private static ProbeResult asked(Setup setup, ProbeSettings settings, ProbeMode mode) {
    try (Prober prober = STRICT.prober(settings)) {
      return prober.probe(setup, mode).join();
    }
  }

  /** The live code; what the setup itself shows has to stand beside it as it did alone. */
  private static String live(Setup setup, ProbeResult answered) {
    Report alone = STRICT.validate(setup);
    Report report = STRICT.validate(setup, ValidationOptions.STANDARD.withProbe(answered));
    assertThat(alone.diagnostics()).extracting(Diagnostic::code).contains("policy/option-required");
    assertThat(codes(report, false)).containsAll(codes(alone, false));
    List<String> live = codes(report, true);
    assertThat(live).hasSizeLessThanOrEqualTo(1);
    return live.isEmpty() ? "nothing" : live.get(0);
  }

  private static List<String> codes(Report report, boolean live) {
    return report.diagnostics().stream()
        .filter(found -> (found.stage() == Stage.LIVE) == live)
        .map(Diagnostic::code)
        .toList();
  }

  private static String live(FakeProvider provider, ProbeSettings settings, ProbeMode mode) {
    Setup setup = setup(provider.url("/v1"));
    return live(setup, asked(setup, settings, mode));
  }

  private static String live(int status, String body) {
    try (FakeProvider provider =
        FakeProvider.plain()
            .answers("GET /v1/models", status, body)
            .answers("POST /v1/chat/completions", 400, "{\"error\":\"messages\"}")) {
      return live(provider, ShippedProbing.settings(), ProbeMode.CHECK);
    }
  }

  private static String page() {
    MockResponse page =
        new MockResponse.Builder().body("<!doctype html><title>Sign in</title>").build();
    try (FakeProvider portal = FakeProvider.plain().answersAnything(page)) {
      return live(portal, ShippedProbing.settings(), ProbeMode.CHECK);
    }
  }

  @Test
  void everyAnswerHasACodeOfItsOwn() {
    Map<String, String> codes = new TreeMap<>();
    codes.put("200", live(200, LIST));
    codes.put("401", live(401, "{}"));
    codes.put("402", live(402, "{}"));
    codes.put(
        "403 region", live(403, "{\"error\":{\"code\":\"unsupported_country_region_territory\"}}"));
    codes.put("404 list", live(404, "{}"));
    codes.put("405 list", live(405, "{}"));
    codes.put("429", live(429, "{}"));
    codes.put("500", live(500, "{}"));
    codes.put("page", page());

    assertThat(codes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "200", "nothing",
                "401", "live/key-refused",
                "402", "live/no-credit",
                "403 region", "live/region-refused",
                "404 list", "nothing",
                "405 list", "nothing",
                "429", "live/rate-limited",
                "500", "live/cannot-tell",
                "page", "live/not-this-api"));
  }

  @Test
  void aModelThatIsNotThereIsFoundByACallAlone() {
    try (FakeProvider provider =
        FakeProvider.plain()
            .answers("GET /v1/models", 404, "{}")
            .answers(
                "POST /v1/chat/completions", 404, "{\"error\":{\"code\":\"model_not_found\"}}")) {
      assertThat(live(provider, ShippedProbing.settings(), ProbeMode.CHECK.withCall()))
          .isEqualTo("live/no-such-model");
    }
  }

  @Test
  void anEndpointThatIsSlowIsNothingThatTheSetupDid() {
    MockResponse never =
        FakeProvider.json(200, LIST).newBuilder().headersDelay(1, TimeUnit.HOURS).build();
    ProbeSettings hurried =
        ShippedProbing.settings()
            .withLimits(Limits.STANDARD.withTimes(Duration.ofMillis(200), Duration.ofMillis(400)));
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", never)) {
      assertThat(live(provider, hurried, ProbeMode.CHECK)).isEqualTo("live/cannot-tell");
    }
  }

  @Test
  void aCertificateThatProvesNothingIsNamed() {
    try (FakeProvider provider = FakeProvider.encrypted("other.acme.example")) {
      assertThat(live(provider, ShippedProbing.settings(), ProbeMode.CHECK))
          .isEqualTo("live/bad-certificate");
    }
  }

  @Test
  void noSecretFollowsARedirect() {
    try (FakeProvider other = FakeProvider.plain();
        FakeProvider provider = FakeProvider.plain()) {
      for (int status : List.of(301, 302, 303, 307, 308)) {
        provider.answers(
            "GET /v1/models",
            new MockResponse.Builder()
                .code(status)
                .addHeader("Location", other.url("/v1/models"))
                .build());
        assertThat(live(provider, ShippedProbing.settings(), ProbeMode.CHECK))
            .isEqualTo("live/redirected");
      }
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void anAddressInsideIsNotAskedFromAService() {
    try (FakeProvider inside = FakeProvider.plain().answers("GET /v1/models", 200, LIST)) {
      ProbeSettings service = ShippedProbing.settings().withReach(Reach.PUBLIC);

      assertThat(live(inside, service, ProbeMode.CHECK)).isEqualTo("live/address-not-allowed");
      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void oneDeadProviderDelaysNothingElse() {
    MockResponse never =
        FakeProvider.json(200, LIST).newBuilder().headersDelay(1, TimeUnit.HOURS).build();
    try (FakeProvider dead = FakeProvider.plain().answers("GET /v1/models", never);
        FakeProvider alive = FakeProvider.plain().answers("GET /v1/models", 200, LIST);
        Prober prober = STRICT.prober(ShippedProbing.settings())) {
      List<CompletableFuture<ProbeResult>> waiting =
          List.of(prober.probe(setup(dead.url("/v1"))), prober.probe(setup(dead.url("/v1/"))));
      ProbeResult answered = prober.probe(setup(alive.url("/v1"))).join();

      assertThat(live(setup(alive.url("/v1")), answered)).isEqualTo("nothing");
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      waiting.forEach(probe -> probe.cancel(true));
    }
  }

  @Test
  void headersOfTheSetupGoAlongButNeverInPlaceOfTheKey() {
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", 200, LIST)) {
      Setup setup =
          ShippedProbing.setup(
              """
              provider: openai-compatible
              apiKey: %s
              baseUrl: %s
              model: team
              options:
                headers: { X-Tenant: research, authorization: "Bearer other", Host: evil.example, Accept: text/html, "bad name": x, X-Broken: "a\\nb" }
              """
                  .formatted(ShippedProbing.KEY, provider.url("/v1")));
      asked(setup, ShippedProbing.settings(), ProbeMode.CHECK);

      RecordedRequest request = provider.requests().get(0);
      assertThat(request.getHeaders().get("X-Tenant")).isEqualTo("research");
      assertThat(request.getHeaders().values("Authorization"))
          .containsExactly("Bearer " + ShippedProbing.KEY);
      assertThat(request.getHeaders().get("Host")).startsWith("localhost:");
      assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
      assertThat(request.getHeaders().get("X-Broken")).isNull();
    }
  }

  @Test
  void withoutAKeyNoHeaderOfTheSetupStandsInForIt() {
    try (FakeProvider provider = FakeProvider.plain().answers("GET /v1/models", 200, LIST)) {
      asked(
          ShippedProbing.setup(
              "provider: openai-compatible\nbaseUrl: %s\nmodel: team\noptions: { headers: { Authorization: Bearer x } }\n"
                  .formatted(provider.url("/v1"))),
          ShippedProbing.settings(),
          ProbeMode.CHECK);

      assertThat(provider.requests().get(0).getHeaders().get("Authorization")).isNull();
    }
  }

  @Test
  void aHeaderThatIsRepeatedByTheEndpointIsNotKept() {
    String token = "tenant-Qx7Wm2Zr9Kf4";
    try (FakeProvider provider =
        FakeProvider.plain()
            .answers(
                "GET /v1/models",
                200,
                "{\"data\":[{\"id\":\"team\"},{\"id\":\"" + token + "\"}]}")) {
      ProbeResult answered =
          asked(
              ShippedProbing.setup(
                  "provider: openai-compatible\napiKey: %s\nbaseUrl: %s\nmodel: team\noptions: { headers: { X-Token: %s } }\n"
                      .formatted(ShippedProbing.KEY, provider.url("/v1"), token)),
              ShippedProbing.settings(),
              ProbeMode.CHECK);

      assertThat(provider.requests().get(0).getHeaders().get("X-Token")).isEqualTo(token);
      assertThat(answered.models().ids()).containsExactly("team");
    }
  }

  @Test
  void awsCredentialsAreNotSentAndTheReasonIsTold() {
    Setup setup =
        ShippedProbing.setup(
            "provider: bedrock\napiKey: AKIAZR4KQ7XW2LM7TB5V\nregion: us-east-1\nmodel: amazon.nova-pro-v1:0\n");
    ProbeResult answered = asked(setup, ShippedProbing.settings(), ProbeMode.CHECK);
    Report report = STRICT.validate(setup, ValidationOptions.STANDARD.withProbe(answered));

    assertThat(answered.steps()).isEmpty();
    assertThat(report.diagnostics())
        .filteredOn(found -> found.code().equals("live/not-asked"))
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("signed with AWS credentials");
  }
}
