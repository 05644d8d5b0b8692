package dev.plumbline.benchmark;

import dev.plumbline.Edit;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;

/** Sixty-four OpenRouter setups: every second one is clean, the others have one to three faults. */
final class BenchmarkSetups {
  static final int COUNT = 64;

  private static final List<String> CLEAN_MODELS =
      List.of(
          "anthropic/claude-sonnet-4.5",
          "openai/gpt-4o",
          "openai/gpt-5",
          "deepseek/deepseek-chat",
          "openai/gpt-4.1-mini",
          "qwen/qwen3-coder",
          "z-ai/glm-4.6",
          "moonshotai/kimi-k2");

  private static final List<String> FAULTY =
      List.of(
          "model: google/gemini-2.5-pro",
          "model: google/gemini-2.5-flash, options: { promptCaching: false, maxTokens: 70000 }",
          "model: openai/gpt-4o, options: { promptCaching: true }",
          "model: openai/gpt-4o, options: { maxTokens: 20000, temperature: 3 }",
          "model: mistralai/mistral-nemo, options: { promptCaching: true, topP: 2 }",
          "model: 'openai/gpt-4o:online'",
          "model: 'openai/gpt-4o:nitro', options: { providerRouting: { sort: price } }",
          "model: openai/gpt-5, options: { reasoningEffort: low, thinkingBudget: 2048 }",
          "model: openai/gpt-4o, options: { providerRouting: { allow_fallbacks: false } }",
          "model: openai/gpt-4o, baseUrl: 'https://openrouter.ai/api/v1'",
          "model: openai/gpt-4o, baseUrl: 'http://openrouter.ai/api/v1'",
          "model: deepseek/deepseek-chat, options: { compressContext: true, promptCaching: true }",
          "model: openai/gpt-4, options: { maxTokens: -5 }",
          "promptCaching: true, options: { temperature: -1 }",
          "model: anthropic/claude-sonnet-4.5, options: { maxTokens: 1000000 }",
          "model: z-ai/glm-4.6, options: { maxTokens: 1000, thinkingBudget: 2000, topP: 1.5 }");

  private BenchmarkSetups() {}

  static Setup[] all() {
    List<Setup> setups = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      setups.add(i % 2 == 0 ? clean(i / 2) : faulty(i / 2));
    }
    return setups.toArray(Setup[]::new);
  }

  /** The same setups, each for an account of its own. */
  static Setup[] forAccounts(String pattern) {
    Setup[] setups = all();
    for (int i = 0; i < COUNT; i++) {
      Value account = Value.of(pattern.formatted(i));
      setups[i] =
          setups[i].with(
              List.of(
                  new Edit.Add("/context", Value.Members.NONE),
                  new Edit.Add("/context/account", account)));
    }
    return setups;
  }

  private static Setup clean(int number) {
    String model = CLEAN_MODELS.get(number % CLEAN_MODELS.size());
    String options =
        number % 3 == 0 ? "" : ", options: { temperature: 1, maxTokens: " + (1000 + number) + " }";
    return read("provider: openrouter, apiKey: " + key(number) + ", model: " + model + options);
  }

  private static Setup faulty(int number) {
    String key = number % 8 == 7 ? key(number).substring(0, 60) : key(number);
    return read("provider: openrouter, apiKey: " + key + ", " + FAULTY.get(number % FAULTY.size()));
  }

  /** A made-up key of the right form. */
  private static String key(int number) {
    StringBuilder key = new StringBuilder("sk-or-v1-");
    for (int i = 0; i < 64; i++) {
      key.append(Character.forDigit((i * 7 + number * 5 + i * i) % 16, 16));
    }
    return key.toString();
  }

  private static Setup read(String members) {
    try {
      return Setup.read("setup", "{ " + members + " }").get(0);
    } catch (SetupException e) {
      throw new IllegalStateException(e);
    }
  }
}
