package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Setup;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip in the provider's name is one finding, whatever follows from it. */
class CauseOnlyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ provider: opnerouter, apiKey: x, baseUrl: 'https://api.openai.com/v1', model: nothing-like-it, options: { temperature: 9 } }",
        "{ provider: antropic, baseUrl: 'https://openrouter.ai/v1', model: claude-3-opus-20240229 }",
        "{ provider: bedrok, region: us-eats-1, model: anthropic.claude-sonnet-4-5-20250929-v1:0 }",
        "{ provider: azure-opnai, model: gpt-4o, options: { apiVersion: '0613' } }",
        "{ provider: gemnii, apiKey: sk-0a1b2c3d4e5f60718293a4b5c6d7e8f9, model: gemini-pro }",
        "{ provider: mistrall, apiKeyEnv: K, model: mistral-large-latest, options: { max_completion_tokens: 100 } }"
      })
  void aMisspeltProviderIsTheOnlyFindingThatRestsOnTheProvider(String yaml) {
    Setup setup = BuiltIn.setup(yaml);

    List<Diagnostic> shown = BuiltIn.shown(setup);
    Diagnostic cause = shown.get(0);

    assertThat(cause.code()).isEqualTo("provider/misspelt");
    assertThat(cause.fixes()).isNotEmpty();
    assertThat(BuiltIn.all(setup)).hasSize(shown.size() + cause.folded());
    assertThat(shown.subList(1, shown.size()))
        .allMatch(found -> found.code().startsWith("setup/") || found.code().endsWith("-range"));
  }
}
