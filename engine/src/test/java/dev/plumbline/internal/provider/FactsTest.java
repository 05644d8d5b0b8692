package dev.plumbline.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Position;
import dev.plumbline.internal.rule.Glob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  private final Facts facts =
      facts(
          provider("openrouter", "open-router"),
          provider("openai", "openai-native"),
          provider("bedrock", "aws", "amazon-bedrock"),
          provider("anthropic", "claude"),
          provider("groq"),
          provider("xai", "grok"),
          provider("azure-openai", "azure"));

  @ParameterizedTest
  @CsvSource({
    "openrouter, openrouter",
    "OpenRouter, openrouter",
    "open_router, openrouter",
    "Open Router, openrouter",
    "amazon_bedrock, bedrock",
    "AWS, bedrock",
    "Azure_OpenAI, azure-openai",
  })
  void providersAreFoundByIdAndAliasInAnySpelling(String written, String id) {
    assertThat(facts.provider(written)).extracting(ProviderFacts::id).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "opnerouter, openrouter",
    "openruoter, openrouter",
    "openrouterr, openrouter",
    "openruter, openrouter",
    "antropic, anthropic",
    "anthorpic, anthropic",
    "OpenAl, openai",
    "bedrok, bedrock",
    "azure-opnai, azure-openai",
  })
  void slipsLeadToTheProviderThatIsMeant(String written, String id) {
    assertThat(facts.nearestProvider(written)).extracting(ProviderFacts::id).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "ai", "my-company", "ollama", "gpt", "llama-server", "groqcloud", "gro"})
  void otherNamesLeadNowhere(String written) {
    assertThat(facts.nearestProvider(written)).isNull();
  }

  @Test
  void aNameBetweenTwoProvidersLeadsNowhere() {
    Facts two = facts(provider("moonbeam"), provider("moonbean"));
    assertThat(two.nearestProvider("moonbeat")).isNull();
  }

  @Test
  void aProviderDefinedTwiceIsReportedWithTheOtherPlace() {
    FactsBuilder builder = new FactsBuilder();
    assertThat(builder.add(provider("openrouter"))).isEmpty();
    assertThat(builder.add(provider("other", "OpenRouter")))
        .containsExactly("the provider `openrouter` is also defined at openrouter.yaml:1:1");
  }

  @Test
  void anAliasThatRepeatsTheOwnIdIsNoClash() {
    assertThat(new FactsBuilder().add(provider("openrouter", "OpenRouter"))).isEmpty();
  }

  @Test
  void laterStatementsAboutAModelWinPropertyByProperty() {
    Evidence documented = new Evidence(List.of("https://a.example"), null, Confidence.DOCUMENTED);
    Evidence observed = new Evidence(List.of("https://b.example"), null, Confidence.OBSERVED);
    FactsBuilder builder = new FactsBuilder();
    builder.addTraits(
        List.of(
            trait(
                "o*",
                Map.of(TraitProperty.VENDOR, "openai", TraitProperty.MAX_OUTPUT, 10L),
                documented),
            trait("*mini", Map.of(TraitProperty.MAX_OUTPUT, 20L), observed)));
    Facts all = builder.build();

    ModelTraits both = all.traits("o4-mini", "openai");
    assertThat(both.text(TraitProperty.VENDOR)).isEqualTo("openai");
    assertThat(both.number(TraitProperty.MAX_OUTPUT)).isEqualTo(20L);
    assertThat(both.evidence(TraitProperty.VENDOR)).isEqualTo(documented);
    assertThat(both.evidence(TraitProperty.MAX_OUTPUT)).isEqualTo(observed);
    assertThat(all.traits("gemini-mini", "gemini").number(TraitProperty.MAX_OUTPUT)).isEqualTo(20L);
    assertThat(all.traits("claude", "anthropic").isEmpty()).isTrue();
    assertThat(all.traits("", "anthropic").isEmpty()).isTrue();
  }

  @Test
  void statementsHoldOnlyWhereTheySay() {
    ModelTraits refused =
        ModelTraits.of(Map.of(TraitProperty.TEMPERATURE, "refused"), Evidence.NONE);
    FactsBuilder builder = new FactsBuilder();
    builder.addTraits(
        List.of(
            new Trait(
                List.of(new Glob("o1*")),
                List.of(new Glob("o1-preview")),
                List.of("openai"),
                refused)));
    Facts all = builder.build();
    assertThat(all.traits("o1-mini", "openai").text(TraitProperty.TEMPERATURE))
        .isEqualTo("refused");
    assertThat(all.traits("o1-preview", "openai").isEmpty()).isTrue();
    assertThat(all.traits("o1-mini", "openrouter").isEmpty()).isTrue();
  }

  private static Trait trait(String models, Map<TraitProperty, Object> values, Evidence evidence) {
    return new Trait(
        List.of(new Glob(models)), List.of(), List.of(), ModelTraits.of(values, evidence));
  }

  private static Facts facts(ProviderFacts... providers) {
    FactsBuilder builder = new FactsBuilder();
    for (ProviderFacts provider : providers) {
      assertThat(builder.add(provider)).isEmpty();
    }
    return builder.build();
  }

  static ProviderFacts provider(String id, String... aliases) {
    return new ProviderFacts(
        id,
        ProviderType.VENDOR,
        Protocol.OPENAI,
        new Identity(id, List.of(aliases), null, null, List.of(), List.of()),
        Credential.UNKNOWN,
        List.of(),
        List.of(),
        BaseUrlFacts.UNKNOWN,
        ModelFacts.UNKNOWN,
        CachingFacts.UNKNOWN,
        RegionFacts.NONE,
        Retention.UNKNOWN,
        NotOffered.NOWHERE,
        Lifecycle.RUNNING,
        new Place(id + ".yaml", new Position(1, 1, 1, 1)));
  }
}
