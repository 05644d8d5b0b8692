package dev.plumbline.probe;

import static dev.plumbline.probe.ShippedProbing.KEY;
import static dev.plumbline.probe.ShippedProbing.PLUMBLINE;
import static dev.plumbline.probe.ShippedProbing.ask;
import static dev.plumbline.probe.ShippedProbing.codes;
import static dev.plumbline.probe.ShippedProbing.settings;
import static dev.plumbline.probe.ShippedProbing.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.FetchedModel;
import dev.plumbline.ModelOffer;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeResult.Scope;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The models that a key may use, fetched from providers as they answer. */
final class FetchedModelsTest {
  private static final String PROXY_MODELS =
      "{\"data\":[{\"id\":\"gemma3:4b\"},{\"id\":\"gpt-4o\"},{\"id\":\"broken\"}]}";
  private static final String PROXY_HEALTH =
      "{\"healthy_endpoints\":[{\"model\":\"ollama_chat/gemma3-4b\"},{\"model\":\"gpt-4o\"}],"
          + "\"unhealthy_endpoints\":[{\"model\":\"broken\"}]}";
  private static final ProbeMode HEALTH = ProbeMode.CHECK.withHealth();

  private final FakeProvider provider = FakeProvider.plain();

  @AfterEach
  void close() {
    provider.close();
  }

  private Setup litellm(String model) {
    return setup("litellm", "sk-" + KEY, provider.url("/"), model);
  }

  private static List<String> fetched(Setup setup, ProbeResult answered) {
    return PLUMBLINE.fetchedModels(setup, answered, ValidationOptions.STANDARD).stream()
        .filter(FetchedModel::listed)
        .map(FetchedModel::offer)
        .map(ModelOffer::model)
        .toList();
  }

  @Test
  void ofAGatewayThoseRemainThatItHasTriedHoweverItSpellsThem() {
    provider.answers("GET /v1/models", 200, PROXY_MODELS).answers("GET /health", 200, PROXY_HEALTH);

    ProbeResult answered = ask(litellm("gemma3:4b"), settings(), HEALTH);

    assertThat(answered.models().scope()).isEqualTo(Scope.TRIED);
    assertThat(fetched(litellm("gemma3:4b"), answered)).containsExactly("gemma3:4b", "gpt-4o");
    assertThat(codes(litellm("gemma3:4b"), answered)).noneMatch(code -> code.startsWith("live/"));
    assertThat(codes(litellm("broken"), answered)).contains("live/model-not-working");
  }

  @Test
  void aGatewayThatRefusesToTryLeavesTheWholeListAndSaysSo() {
    provider.answers("GET /v1/models", 200, PROXY_MODELS).answers("GET /health", 403, "{}");

    ProbeResult answered = ask(litellm("gpt-4o"), settings(), HEALTH);

    assertThat(answered.models().scope()).isEqualTo(Scope.UNTRIED);
    assertThat(answered.verdict()).isEqualTo(ProbeVerdict.GOOD);
    assertThat(fetched(litellm("gpt-4o"), answered))
        .containsExactly("gemma3:4b", "gpt-4o", "broken");
    assertThat(codes(litellm("gpt-4o"), answered)).contains("live/list-untried");
  }

  @Test
  void aGatewayThatTakesTooLongToTryLeavesTheWholeListAndSaysSo() {
    provider
        .answers("GET /v1/models", 200, PROXY_MODELS)
        .answers(
            "GET /health",
            FakeProvider.json(200, PROXY_HEALTH)
                .newBuilder()
                .headersDelay(1, TimeUnit.HOURS)
                .build());
    ProbeSettings hurried =
        settings().withLimits(settings().limits().withHealth(Duration.ofMillis(200)));

    ProbeResult answered = ask(litellm("gpt-4o"), hurried, HEALTH);

    assertThat(answered.models().scope()).isEqualTo(Scope.UNTRIED);
    assertThat(answered.models().ids()).hasSize(3);
    assertThat(codes(litellm("gpt-4o"), answered)).contains("live/list-untried");
  }

  @Test
  void aGatewayIsNotMadeToTryItsModelsUnasked() {
    provider.answers("GET /v1/models", 200, PROXY_MODELS).answers("GET /health", 200, PROXY_HEALTH);

    ProbeResult answered = ask(litellm("gpt-4o"));

    assertThat(answered.models().scope()).isEqualTo(Scope.THIS_KEY);
    assertThat(provider.asked()).doesNotContain("GET /health");
  }

  @Test
  void bizRouterIsAskedWithItsOwnHeaderWhicheverMemberItListsUnder() {
    for (String member : List.of("models", "data")) {
      try (FakeProvider biz = FakeProvider.plain()) {
        biz.answers("GET /api/v1/models", 200, "{\"%s\":[{\"id\":\"a/b\"}]}".formatted(member));
        String key = "sk-br-v1-00000000-0000-4000-8000-000000000000_" + KEY;
        Setup setup = setup("bizrouter", key, biz.url("/api/v1"), "a/b");

        assertThat(fetched(setup, ask(setup))).containsExactly("a/b");
        RecordedRequest request = biz.requests().get(0);
        assertThat(request.getHeaders().get("X-API-Key")).isEqualTo(key);
        assertThat(request.getHeaders().get("Authorization")).isNull();
      }
    }
  }

  @Test
  void openRouterTellsOfTheKeyAndOfWhatItMayUse() {
    provider
        .answers(
            "GET /api/v1/key",
            200,
            "{\"data\":{\"label\":\"ci\",\"limit\":10,\"usage\":2.5,\"limit_remaining\":7.5,"
                + "\"is_free_tier\":false,\"rate_limit\":{\"requests\":200,\"interval\":\"10s\"}}}")
        .answers(
            "GET /api/v1/models",
            200,
            "{\"data\":[{\"id\":\"openai/gpt-4o\"},{\"id\":\"acme/everybodys\"}]}")
        .answers(
            "GET /api/v1/models/user",
            200,
            "{\"data\":[{\"id\":\"openai/gpt-4o\"},{\"id\":\"google/gemini-2.5-pro\"},"
                + "{\"id\":\"acme/unheard-of\"}]}");
    Setup setup = openRouter();
    ProbeResult answered = ask(setup);

    assertThat(answered.account())
        .containsEntry("label", Value.of("ci"))
        .containsEntry("limit", new Value.Whole(10))
        .containsEntry("usage", new Value.Decimal(2.5))
        .containsEntry("remaining", new Value.Decimal(7.5))
        .containsEntry("freeTier", new Value.Flag(false))
        .containsEntry("requests", new Value.Whole(200))
        .containsEntry("interval", Value.of("10s"));
    Plumbline strict =
        ShippedProbing.plumbline(
            "kind: policy\nname: acme\nlayer: organization\nmodels: { deny: [\"google/*\"] }\n");
    List<FetchedModel> models = strict.fetchedModels(setup, answered, ValidationOptions.STANDARD);
    assertThat(models.subList(0, 3))
        .extracting(model -> model.offer().model())
        .containsExactly("openai/gpt-4o", "google/gemini-2.5-pro", "acme/unheard-of");
    assertThat(models.get(0).known().facts()).containsKeys("context", "cost.in");
    assertThat(models.get(0).offer().accepted()).isTrue();
    assertThat(models.get(1).offer().refusals())
        .extracting(ModelOffer.Refusal::code)
        .containsExactly("policy/model-denied");
    assertThat(models.get(2).known()).isNull();
    assertThat(models.get(2).offer().accepted()).isTrue();
    assertThat(models.subList(3, models.size()))
        .isNotEmpty()
        .noneMatch(FetchedModel::listed)
        .allMatch(model -> model.known() != null)
        .noneMatch(model -> model.offer().model().equals("openai/gpt-4o"));
  }

  private Setup openRouter() {
    return setup(
        "openrouter", "sk-or-v1-" + "0a1b2c3d".repeat(8), provider.url("/api/v1"), "openai/gpt-4o");
  }

  @Test
  void aListThatAnybodyIsToldIsNotTakenForTheKeys() {
    provider
        .answers("GET /api/v1/key", 200, "{\"data\":{}}")
        .answers("GET /api/v1/models", 200, "{\"data\":[{\"id\":\"openai/gpt-4o\"}]}")
        .answers("GET /api/v1/models/user", 500, "{}");

    assertThat(ask(openRouter()).models().scope()).isEqualTo(Scope.EVERYONE);
  }

  @Test
  void whereTheKeyIsRefusedThereIsNoListAndTheReportSaysWhy() {
    provider.answers("GET /api/v1/key", 401, "{\"error\":{\"message\":\"No auth\"}}");
    ProbeResult answered = ask(openRouter());

    assertThat(PLUMBLINE.fetchedModels(openRouter(), answered, ValidationOptions.STANDARD))
        .isEmpty();
    assertThat(codes(openRouter(), answered)).contains("live/key-refused");
  }

  @Test
  void ollamaListsWhatWasPulled() {
    provider.answers("GET /api/tags", 200, "{\"models\":[{\"name\":\"llama3.1:8b\",\"size\":1}]}");
    Setup setup =
        setup("provider: ollama\nbaseUrl: %s\nmodel: qwen3\n".formatted(provider.url("/")));
    ProbeResult answered = ask(setup);

    assertThat(fetched(setup, answered)).containsExactly("llama3.1:8b");
    assertThat(codes(setup, answered)).contains("live/model-not-listed");
  }

  @Test
  void lmStudioListsWhatIsThere() {
    provider.answers("GET /v1/models", 200, "{\"data\":[{\"id\":\"qwen3-8b\"}]}");
    Setup setup =
        setup("provider: lmstudio\nbaseUrl: %s\nmodel: qwen3-8b\n".formatted(provider.url("/v1")));

    assertThat(fetched(setup, ask(setup))).containsExactly("qwen3-8b");
    assertThat(codes(setup, ask(setup))).noneMatch(code -> code.startsWith("live/"));
  }

  @Test
  void whatBeginsIdsInTheListAloneIsLeftOut() {
    provider.answers(
        "GET /v1beta/models", 200, "{\"models\":[{\"name\":\"models/gemini-2.5-pro\"}]}");
    Setup setup = setup("gemini", KEY, provider.url("/"), "gemini-2.5-pro");

    assertThat(fetched(setup, ask(setup))).containsExactly("gemini-2.5-pro");
  }

  @Test
  void aModelThatTheEndpointListsIsNotCalledUnknown() {
    provider.answers("GET /v1/models", 200, "{\"data\":[{\"id\":\"claude-opus-9-9\"}]}");
    Setup setup = setup("anthropic", "sk-ant-api03-" + KEY, provider.url("/"), "claude-opus-9-9");
    ProbeResult answered = ask(setup);

    assertThat(PLUMBLINE.fetchedModels(setup, answered, ValidationOptions.STANDARD).get(0).offer())
        .matches(offer -> offer.refusals().stream().noneMatch(r -> r.field().equals("/model")));
    assertThat(codes(setup, answered)).doesNotContain("model/not-in-list", "model/misspelt");
  }
}
