package dev.plumbline.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.YamlReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {
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
        .extracting(Problem::message)
        .containsExactly("the provider `openrouter` is also defined at openrouter.yaml:2:5");
  }

  @Test
  void aHostIsRead() {
    HostFacts host =
        facts(
                """
                kind: host
                id: cline
                aliases: [cline-vscode]
                name: Cline
                docs: https://docs.cline.bot
                checked: 2026-11-22
                baseUrl:
                  form: base
                  providers: { ollama: root }
                  protocols: { minimax: anthropic }
                  source: https://a.example
                modelNaming: litellm
                keyField: header
                optionNames: { api_key: apiKey }
                source: https://b.example
                """)
            .host("Cline VSCode");
    assertThat(host.urls().formFor("ollama")).isEqualTo(UrlForm.ROOT);
    assertThat(host.urls().formFor("openai")).isEqualTo(UrlForm.BASE);
    assertThat(host.urls().protocolFor("minimax")).isEqualTo(Protocol.ANTHROPIC);
    assertThat(host.urls().protocolFor("openai")).isNull();
    assertThat(host.modelNotation()).isEqualTo(ModelNotation.LITELLM);
    assertThat(host.keyField()).isEqualTo(KeyField.HEADER);
    assertThat(host.optionNames()).isEqualTo(Map.of("api_key", "apiKey"));
    assertThat(host.evidence().sources()).containsExactly("https://b.example");
  }

  @Test
  void aHostThatSaysNothingLeavesTheFormToTheProvider() {
    HostFacts host = facts("kind: host\nid: aider\nname: Aider\n").host("aider");
    assertThat(host.urls().formFor("openai")).isNull();
    assertThat(host.keyField()).isEqualTo(KeyField.KEY);
  }

  @Test
  void traitsAreRead() {
    Facts facts =
        facts(
            """
            kind: traits
            checked: 2026-11-22
            traits:
              - models: ["o1*"]
                except: [o1-preview]
                vendor: openai
                temperature: fixed
                temperatureValue: 1
                effortValues: [low, high]
                thinkingOff: false
                confidence: observed
                source: https://a.example
              - models: ["*"]
                providers: [azure-openai]
                outputParameter: max_completion_tokens
            """);
    ModelTraits traits = facts.traits("o1-mini", "openai");
    assertThat(traits.text(TraitProperty.TEMPERATURE)).isEqualTo("fixed");
    assertThat(traits.number(TraitProperty.TEMPERATURE_VALUE)).isEqualTo(1L);
    assertThat(traits.texts(TraitProperty.EFFORT_VALUES)).containsExactly("low", "high");
    assertThat(traits.flag(TraitProperty.THINKING_OFF)).isFalse();
    assertThat(traits.evidence(TraitProperty.VENDOR).confidence()).isEqualTo(Confidence.OBSERVED);
    assertThat(traits.text(TraitProperty.OUTPUT_PARAMETER)).isNull();
    assertThat(facts.traits("any", "azure-openai").text(TraitProperty.OUTPUT_PARAMETER))
        .isEqualTo("max_completion_tokens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ models: [a], temperatur: free }  | yaml/unknown-key",
        "{ models: [a], temperature: hot }  | yaml/wrong-value",
        "{ models: [a], maxOutput: much }   | yaml/wrong-type",
        "{ temperature: free }              | yaml/missing-key",
        "{ models: [a] }                    | facts/empty",
      })
  void traitsThatCannotBeMeantAreProblems(String trait, String code) {
    assertThat(problems(new FactsBuilder(), "kind: traits\ntraits: [" + trait + "]\n"))
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void placeholdersOfSeveralFilesComeTogether() {
    FactsBuilder builder = new FactsBuilder();
    assertThat(problems(builder, "kind: placeholders\nwords: [Changeme]\nshapes: ['^x{4,}$']\n"))
        .isEmpty();
    assertThat(problems(builder, "kind: placeholders\ndummies: [EMPTY]\n")).isEmpty();
    Placeholders all = builder.build().placeholders();
    assertThat(all.words()).containsExactly("changeme");
    assertThat(all.dummies()).containsExactly("empty");
    assertThat(all.shapes()).singleElement().matches(shape -> shape.matches("XXXXX"));
  }

  @Test
  void optionsAreRead() {
    OptionNames options =
        facts(
                """
                kind: options
                options:
                  - { name: promptCaching, type: flag, meaning: caches, aliases: [cachePrompt] }
                  - { name: maxTokens, type: number }
                misplaced: { api_key: /apiKey }
                """)
            .options();
    assertThat(options.all())
        .containsExactly(
            new OptionFact("promptCaching", OptionType.FLAG, "caches", List.of("cachePrompt")),
            new OptionFact("maxTokens", OptionType.NUMBER, null, List.of()));
    assertThat(options.belongsAt("api_key")).isEqualTo("/apiKey");
  }

  @Test
  void retiredAndRenamedModelsAreRead() {
    FactsBuilder builder = new FactsBuilder();
    assertThat(
            problems(
                builder,
                """
                kind: retired
                checked: 2026-11-22
                source: https://a.example
                entries:
                  - { provider: gemini, id: gemini-1.*, since: 2026-01-01, successor: gemini-3 }
                  - { provider: openai, id: gpt-3, confidence: convention, source: https://b.example }
                """))
        .isEmpty();
    String renamed = "kind: renamed\nentries:\n  - { provider: xai, id: a, to: b }\n";
    assertThat(problems(builder, renamed)).isEmpty();
    assertThat(problems(builder, renamed))
        .extracting(Problem::message)
        .containsExactly("`a` is already renamed to `b`");
    Facts facts = builder.build();
    assertThat(facts.retired()).hasSize(2);
    assertThat(facts.retired().get(0).id().matches("gemini-1.5-pro")).isTrue();
    assertThat(facts.retired().get(0).evidence().sources()).containsExactly("https://a.example");
    assertThat(facts.retired().get(1).since()).isNull();
    assertThat(facts.retired().get(1).evidence().confidence()).isEqualTo(Confidence.CONVENTION);
    assertThat(facts.renamed()).singleElement().extracting(RenamedModel::to).isEqualTo("b");
  }

  private static Facts facts(String text) {
    FactsBuilder builder = new FactsBuilder();
    assertThat(problems(builder, text)).isEmpty();
    return builder.build();
  }

  private static List<Problem> problems(FactsBuilder builder, String text) {
    Parsed parsed = YamlReader.read("openrouter.yaml", text);
    assertThat(parsed.problems()).isEmpty();
    Problems problems = new Problems();
    for (Node document : parsed.documents()) {
      Mapping mapping = (Mapping) document;
      String kind = ((Scalar) mapping.get("kind")).text();
      new FactsReader(builder).read(kind, "openrouter.yaml", mapping, problems);
    }
    return problems.sorted();
  }
}
