package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProberTest {
  private static final String KEY_OK = "{\"data\":{\"label\":\"ci\",\"left\":7.5}}";
  private static final String MODELS = "{\"data\":[{\"id\":\"acme/one\"},{\"id\":\"acme/two\"}]}";

  private final FakeProvider provider = FakeProvider.encrypted();

  @AfterEach
  void close() {
    provider.close();
  }

  private ProbeResult ask(ProbeMode mode) {
    return Probing.ask(
        Probing.setup("acme", provider.url("/api/v1"), "model: acme/one"),
        Probing.settings(),
        mode);
  }

  @Test
  void aKeyThatIsTakenTellsOfItsAccountAndItsModels() {
    provider
        .answers("GET /api/v1/key", 200, KEY_OK)
        .answers("GET /api/v1/models", 200, MODELS)
        .answers("GET /api/v1/models/user", 200, "{\"data\":[{\"id\":\"acme/one\"}]}");

    ProbeResult result = ask(ProbeMode.CHECK);

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.GOOD);
    assertThat(result.account())
        .containsEntry("label", Value.of("ci"))
        .containsEntry("remaining", new Value.Decimal(7.5));
    assertThat(result.models().ids()).containsExactly("acme/one");
    assertThat(result.models().scope()).isEqualTo(ProbeResult.Scope.THIS_KEY);
    assertThat(result.steps())
        .extracting(ProbeResult.Step::asked)
        .containsExactly("key", "models", "own-models");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {}                              | BAD_KEY",
        "402 | {}                              | NO_CREDIT",
        "403 | {\"error\":{\"code\":\"region\"}}   | REGION_REFUSED",
        "429 | {\"message\":\"no balance left\"} | NO_CREDIT",
        "302 | {}                              | REDIRECTED",
      })
  void theFirstAnswerThatDecidesEndsTheQuestions(int status, String body, ProbeVerdict verdict) {
    provider.answers("GET /api/v1/key", status, body).answers("GET /api/v1/models", 200, MODELS);

    assertThat(ask(ProbeMode.CHECK).verdict()).isEqualTo(verdict);
    assertThat(provider.asked()).containsExactly("GET /api/v1/key");
  }

  @Test
  void anOpenListProvesNothingOfTheKey() {
    provider
        .answers("GET /api/v1/key", 403, "{}")
        .answers("GET /api/v1/models", 200, MODELS)
        .answers("GET /api/v1/models/user", 403, "{}")
        .answers("POST /api/v1/chat/completions", 500, "{}");

    ProbeResult result = ask(ProbeMode.CHECK);

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.UNPROVEN);
    assertThat(result.models().scope()).isEqualTo(ProbeResult.Scope.EVERYONE);
  }

  @Test
  void whatListsLeaveOpenAnEmptyCallSettles() {
    provider
        .answers("GET /api/v1/key", 403, "{}")
        .answers("GET /api/v1/models", 200, MODELS)
        .answers("GET /api/v1/models/user", 403, "{}")
        .answers("POST /api/v1/chat/completions", 400, "{}");

    assertThat(ask(ProbeMode.CHECK).verdict()).isEqualTo(ProbeVerdict.GOOD);
    assertThat(provider.requests().get(3).getBody().utf8()).isEqualTo("{}");
  }

  @Test
  void aModelIsCalledOnRequestOnlyAndWithOneToken() {
    provider
        .answers("GET /api/v1/key", 200, KEY_OK)
        .answers("GET /api/v1/models", 200, MODELS)
        .answers("GET /api/v1/models/user", 200, MODELS)
        .answers("POST /api/v1/chat/completions", 404, "{}");

    assertThat(ask(ProbeMode.CHECK).verdict()).isEqualTo(ProbeVerdict.GOOD);
    ProbeResult called = ask(ProbeMode.CHECK.withCall());

    assertThat(called.verdict()).isEqualTo(ProbeVerdict.NO_SUCH_MODEL);
    assertThat(called.answer().model()).isEqualTo("acme/one");
    assertThat(provider.requests().get(6).getBody().utf8())
        .isEqualTo("{\"model\":\"acme/one\",\"max_tokens\":1}");
  }

  @Test
  void theKeyTravelsInItsHeaderAlone() {
    provider.answers("GET /api/v1/key", 401, "{}");

    ask(ProbeMode.CHECK);

    var request = provider.requests().get(0);
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Probing.KEY);
    assertThat(request.getUrl().toString()).doesNotContain(Probing.KEY.substring(8, 16));
  }

  @Test
  void anApiAtAnotherPathIsFoundAndOffered() {
    provider.answers("GET /v1/models", 200, MODELS);

    ProbeResult result =
        Probing.ask(Probing.setup("openai-compatible", provider.url("/"), "model: acme/one"));

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.NOT_THIS_API);
    assertThat(result.answer().rightUrl()).isEqualTo(provider.url("/v1"));
  }

  @Test
  void anApiWithoutAListIsNotTakenForSomethingElse() {
    provider.answers("POST /v1/chat/completions", 400, "{\"error\":\"model is required\"}");

    ProbeResult result =
        Probing.ask(Probing.setup("openai-compatible", provider.url("/v1"), "model: m"));

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.GOOD);
  }
}
