package dev.plumbline.internal.provider;

import static dev.plumbline.internal.provider.ReadFacts.facts;
import static dev.plumbline.internal.provider.ReadFacts.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of a provider says. */
class ProviderFileReaderTest {
  private static final String WHOLE =
      """
      kind: provider
      id: openrouter
      name: OpenRouter
      aliases: [open-router]
      type: router
      protocol: openai
      checked: 2026-11-22
      docs: https://openrouter.ai/docs
      keysPage: https://openrouter.ai/settings/keys
      env: [OPENROUTER_API_KEY]
      countries: [US]
      credential:
        kinds: [key, oauth]
        required: always
        source: https://openrouter.ai/docs/limits
      keys:
        - line: inference
          shape: ^sk-or-v1-[0-9a-f]{8}$
          prefix: sk-or-v1-
          example: sk-or-v1-00000000
          distinctive: true
          endpoints: [default]
          confidence: observed
          source: [https://a.example, https://b.example]
      endpoints:
        - { line: default, url: https://openrouter.ai/api/v1, protocol: openai, default: true, confidence: documented }
        - { line: old, url: https://old.example/v1, protocol: openai, movedTo: default, movedOn: 2026-01-02 }
      baseUrl:
        form: either
        custom: unusual
        pages: [openrouter.ai/models]
      models:
        naming: listed
        complete: true
        grammar: ^[a-z]+/[a-z.0-9-]+$
        example: anthropic/claude-sonnet-4.5
        variants: { routing: [nitro], listed: [free] }
        vendorPrefix: required
        litellm: openrouter
        idPrefixes: [models/]
        geographies: { us: [us-east-1], global: [] }
      caching: { mode: byHand, checked: 2026-10-01 }
      regions: { known: [us-east-1], needed: true, multi: [global], withoutService: [ap-east-1] }
      retention: { days: 30, confidence: documented }
      notOffered: { codes: [CN], confidence: observed }
      lifecycle: { retired: 2027-01-31, successor: requesty, note: closes }
      """;

  @Test
  void aProviderIsReadWhole() {
    ProviderFacts facts = facts(WHOLE).provider("open_router");
    Evidence file = new Evidence(List.of(), LocalDate.of(2026, 11, 22), Confidence.DOCUMENTED);
    assertThat(facts.id()).isEqualTo("openrouter");
    assertThat(facts.name()).isEqualTo("OpenRouter");
    assertThat(facts.type()).isEqualTo(ProviderType.ROUTER);
    assertThat(facts.protocol()).isEqualTo(Protocol.OPENAI);
    assertThat(facts.env()).containsExactly("OPENROUTER_API_KEY");
    assertThat(facts.identity().countries()).containsExactly("US");
    assertThat(facts.credential().kinds())
        .containsExactly(CredentialKind.KEY, CredentialKind.OAUTH);
    assertThat(facts.credential().required()).isEqualTo(Requirement.ALWAYS);
    assertThat(facts.credential().evidence().sources())
        .containsExactly("https://openrouter.ai/docs/limits");
    assertThat(facts.baseUrl())
        .isEqualTo(
            new BaseUrlFacts(
                UrlForm.EITHER, CustomUrl.UNUSUAL, List.of("openrouter.ai/models"), file));
    assertThat(facts.caching().mode()).isEqualTo(CachingMode.BY_HAND);
    assertThat(facts.caching().evidence().checked()).isEqualTo("2026-10-01");
    assertThat(facts.regions())
        .isEqualTo(
            new RegionFacts(
                List.of("us-east-1"),
                false,
                List.of("ap-east-1"),
                Map.of(),
                true,
                List.of("global"),
                file));
    assertThat(facts.retention().days()).isEqualTo(30);
    assertThat(facts.notOffered().codes()).containsExactly("CN");
    assertThat(facts.notOffered().evidence().confidence()).isEqualTo(Confidence.OBSERVED);
    assertThat(facts.lifecycle())
        .isEqualTo(new Lifecycle(LocalDate.of(2027, 1, 31), "requesty", "closes", file));
    assertThat(facts.place()).hasToString("openrouter.yaml:2:5");
  }

  @Test
  void keysEndpointsAndModelNamesOfAProviderAreRead() {
    ProviderFacts facts = facts(WHOLE).provider("openrouter");
    KeyShape key = facts.keys().get(0);
    assertThat(key.shape().matches("sk-or-v1-0123cdef")).isTrue();
    assertThat(key.prefix()).isEqualTo("sk-or-v1-");
    assertThat(key.usable()).isTrue();
    assertThat(key.distinctive()).isTrue();
    assertThat(key.endpoints()).containsExactly("default");
    assertThat(key.evidence())
        .isEqualTo(
            new Evidence(
                List.of("https://a.example", "https://b.example"),
                LocalDate.of(2026, 11, 22),
                Confidence.OBSERVED));
    assertThat(facts.defaultEndpoint()).isEqualTo(facts.endpoints().get(0));
    assertThat(facts.endpoints().get(1).movedTo()).isEqualTo("default");
    assertThat(facts.endpoints().get(1).movedOn()).isEqualTo("2026-01-02");
    ModelFacts models = facts.models();
    assertThat(models.required()).isTrue();
    assertThat(models.complete()).isTrue();
    assertThat(models.variants()).isEqualTo(new Variants(List.of("nitro"), List.of("free")));
    assertThat(models.vendorPrefix()).isEqualTo(VendorPrefix.REQUIRED);
    assertThat(models.geographies())
        .isEqualTo(Map.of("us", List.of("us-east-1"), "global", List.of()));
  }

  @Test
  void whatAProviderDoesNotSayIsUnknown() {
    ProviderFacts facts =
        facts(
                """
                kind: provider
                id: vllm
                name: vLLM
                type: local
                protocol: openai
                credential: { kinds: [none, key], required: never }
                """)
            .provider("vllm");
    assertThat(facts.keys()).isEmpty();
    assertThat(facts.defaultEndpoint()).isNull();
    assertThat(facts.baseUrl()).isEqualTo(BaseUrlFacts.UNKNOWN);
    assertThat(facts.models().naming()).isEqualTo(ModelNaming.FREE);
    assertThat(facts.lifecycle()).isEqualTo(Lifecycle.RUNNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: router           | type: routr            | yaml/wrong-value",
        "type: router           | kind2: x               | yaml/unknown-key",
        "id: openrouter         | id: Open Router        | facts/id",
        "kinds: [key, oauth]    | kinds: [keys]          | yaml/wrong-value",
        "required: always       | requird: always        | yaml/missing-key",
        "shape: ^sk-or          | shape: sk-or           | facts/shape",
        "[0-9a-f]{8}            | [0-9a-f]{9}            | facts/example",
        "[0-9a-f]{8}            | [0-9a-f{8}             | facts/pattern",
        "prefix: sk-or-v1-      | prefix: sk-xx-          | facts/example",
        "endpoints: [default]   | endpoints: [eu]        | facts/line",
        "movedTo: default       | movedTo: nowhere       | facts/line",
        "line: old              | line: default          | facts/line",
        "movedTo: default       | default: true          | facts/default",
        "url: https://old       | url: old               | facts/url",
        "claude-sonnet-4.5      | CLAUDE                 | facts/example",
        "checked: 2026-11-22    | checked: yesterday     | yaml/wrong-value",
        "docs: https://open     | docs: open             | yaml/wrong-value",
        "mode: byHand           | mode: hand             | yaml/wrong-value",
        "codes: [CN]            | code: [CN]             | yaml/unknown-key",
      })
  void whatCannotBeMeantIsAProblem(String right, String wrong, String code) {
    assertThat(WHOLE).contains(right);
    assertThat(problems(new FactsBuilder(), WHOLE.replace(right, wrong)))
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void aSecondProviderOfThatNameIsAProblemThatNamesTheFirst() {
    FactsBuilder builder = new FactsBuilder();
    assertThat(problems(builder, WHOLE)).isEmpty();
    assertThat(problems(builder, WHOLE.replace("aliases: [open-router]", "aliases: [other]")))
        .extracting(OwnTexts::sentence)
        .containsExactly("the provider `openrouter` is also defined at openrouter.yaml:2:5");
  }
}
