package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of models' weights reaches policies, whatever the provider calls the model. */
final class OpenWeightsTest {
  private static final Plumbline OPEN = rules("models: { allow: [{ model.openWeights: true }] }");
  private static final Plumbline CLOSED =
      rules("models: { allow: [{ model.openWeights: false }] }");

  private static Plumbline rules(String list) {
    try {
      return Plumbline.builder()
          .builtIn()
          .text("policy.yaml", "kind: policy\nname: weights\n" + list + "\n")
          .build(Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter, openai/gpt-oss-120b, open",
    "openrouter, openai/gpt-4o, closed",
    "openrouter, anthropic/claude-sonnet-4.5, closed",
    "openrouter, google/gemini-2.5-pro, closed",
    "openrouter, google/gemma-3-27b-it, open",
    "openrouter, meta-llama/llama-3.3-70b-instruct, open",
    "openrouter, meta-llama/llama-3.3-70b-instruct:free, open",
    "openrouter, deepseek/deepseek-v3.2, open",
    "openrouter, deepseek/deepseek-chat, unknown",
    "openrouter, qwen/qwen3-235b-a22b, open",
    "openrouter, qwen/qwen3-32b, open",
    "openrouter, qwen/qwen3-coder, open",
    "openrouter, qwen/qwen3-max, closed",
    "openrouter, qwen/qwen3-coder-plus, closed",
    "openrouter, z-ai/glm-4.6, open",
    "openrouter, z-ai/glm-5-turbo, closed",
    "openrouter, moonshotai/kimi-k2-thinking, open",
    "openrouter, minimax/minimax-m2, open",
    "openrouter, mistralai/mistral-nemo, open",
    "openrouter, mistralai/mistral-medium-3, closed",
    "openrouter, mistralai/mistral-small-3.2-24b-instruct, open",
    "bedrock, meta.llama3-3-70b-instruct-v1:0, open",
    "bedrock, us.anthropic.claude-sonnet-4-5-20250929-v1:0, closed",
    "bedrock, qwen.qwen3-32b-v1:0, open",
    "openrouter, microsoft/phi-4, open",
    "groq, llama-3.3-70b-versatile, open",
    "ollama, gemma3:27b, open",
    "openrouter, acme/in-house, unknown"
  })
  void theWeightsOfAModelAreOpenOrNotOrNobodyHasSaid(
      String provider, String model, String weights) {
    assertThat(allows(OPEN, provider, model)).isEqualTo(weights.equals("open"));
    assertThat(allows(CLOSED, provider, model)).isEqualTo(weights.equals("closed"));
  }

  private static boolean allows(Plumbline rules, String provider, String model) {
    String text = "{ provider: %s, apiKeyEnv: K, model: \"%s\" }".formatted(provider, model);
    try {
      return rules.validate(Setup.read("setup", text).get(0)).diagnostics().stream()
          .noneMatch(found -> found.code().equals("policy/model-denied"));
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(text, unreadable);
    }
  }
}
