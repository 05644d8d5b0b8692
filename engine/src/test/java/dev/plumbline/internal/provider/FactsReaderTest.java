package dev.plumbline.internal.provider;

import static dev.plumbline.internal.provider.ReadFacts.facts;
import static dev.plumbline.internal.provider.ReadFacts.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of hosts, traits, options, models and placeholders say. */
class FactsReaderTest {
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
        .extracting(OwnTexts::sentence)
        .containsExactly("`a` is already renamed to `b`");
    Facts facts = builder.build();
    assertThat(facts.retired()).hasSize(2);
    assertThat(facts.retired().get(0).id().matches("gemini-1.5-pro")).isTrue();
    assertThat(facts.retired().get(0).evidence().sources()).containsExactly("https://a.example");
    assertThat(facts.retired().get(1).since()).isNull();
    assertThat(facts.retired().get(1).evidence().confidence()).isEqualTo(Confidence.CONVENTION);
    assertThat(facts.renamed()).singleElement().extracting(RenamedModel::to).isEqualTo("b");
  }
}
