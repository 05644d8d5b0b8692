package dev.plumbline.oracle;

import dev.plumbline.ModelCatalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A model with what the oracle knows of it by hand, and its numbers as the catalog states them.
 *
 * @param provider as setups name the provider
 * @param id as setups name the model
 * @param called how it is called, for what allows
 * @param meant its other names as well, for what denies
 * @param family its family
 * @param vendor who made it
 */
record KnownModel(
    String provider,
    String id,
    List<String> called,
    List<String> meant,
    String family,
    String vendor) {
  private static final String FREE_LLAMA = "meta-llama/llama-3.3-70b-instruct:free";
  private static final String CLAUDE = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

  private static final Map<KnownModel, Map<String, String>> FACTS = new ConcurrentHashMap<>();

  static final List<KnownModel> ALL =
      List.of(
          plain("openrouter", "google/gemini-2.5-pro", "gemini", "google"),
          plain("openrouter", "anthropic/claude-sonnet-4.5", "claude", "anthropic"),
          plain("openrouter", "openai/gpt-4o", "gpt", "openai"),
          new KnownModel(
              "openrouter",
              "openai/gpt-4o:nitro",
              List.of("openai/gpt-4o:nitro", "openai/gpt-4o"),
              List.of("openai/gpt-4o:nitro", "openai/gpt-4o"),
              "gpt",
              "openai"),
          new KnownModel(
              "openrouter",
              FREE_LLAMA,
              List.of(FREE_LLAMA),
              List.of(FREE_LLAMA, "meta-llama/llama-3.3-70b-instruct"),
              "llama",
              "meta"),
          new KnownModel(
              "bedrock",
              CLAUDE,
              List.of(CLAUDE),
              List.of(CLAUDE, CLAUDE.substring("us.".length())),
              "claude",
              "anthropic"),
          plain("bedrock", "amazon.nova-pro-v1:0", "nova", "amazon"),
          plain("openai", "gpt-4o", "gpt", "openai"),
          plain("anthropic", "claude-sonnet-4-5-20250929", "claude", "anthropic"),
          plain("opnrouter", "openai/gpt-4o", "gpt", "openai"));

  /** Entries that say what they mean instead of naming it, as they are written. */
  static final Map<String, Predicate<KnownModel>> DESCRIBED =
      Map.of(
          "family:claude", model -> model.family.equals("claude"),
          "vendor:google", model -> model.vendor.equals("google"),
          "{ model.contextWindow: { atLeast: 200000 } }", model -> model.context() >= 200_000,
          "{ model.contextWindow: { below: 200000 } }",
              model -> model.context() >= 0 && model.context() < 200_000,
          "{ model.inputPrice: { below: 1 } }", model -> model.price() >= 0 && model.price() < 1,
          "{ model.family: { not: gpt } }", model -> !model.family.equals("gpt"),
          "{ model.vendor: openai, model.inputPrice: { above: 2 } }",
              model -> model.vendor.equals("openai") && model.price() > 2);

  private static KnownModel plain(String provider, String id, String family, String vendor) {
    return new KnownModel(provider, id, List.of(id), List.of(id), family, vendor);
  }

  /** The provider whose facts count: a slip of the keyboard stands for the one that is meant. */
  String meantProvider() {
    return provider.equals("opnrouter") ? "openrouter" : provider;
  }

  /** Tokens; below zero where nobody knows. */
  private double context() {
    return number("context");
  }

  /** Dollars for a million tokens of input; below zero where nobody knows. */
  private double price() {
    return number("cost.in");
  }

  private double number(String fact) {
    String stated = FACTS.computeIfAbsent(this, KnownModel::facts).get(fact);
    return stated == null ? -1 : Double.parseDouble(stated);
  }

  private Map<String, String> facts() {
    return ModelCatalog.builtIn(meantProvider())
        .flatMap(list -> meant.stream().flatMap(name -> list.find(name).stream()).findFirst())
        .map(ModelCatalog.Model::facts)
        .orElse(Map.of());
  }

  /** Whether an entry of a list of models means it. */
  static boolean fits(String entry, @Nullable KnownModel model, List<String> names) {
    Predicate<KnownModel> described = DESCRIBED.get(entry);
    return described == null ? Globs.fit(entry, names) : model != null && described.test(model);
  }
}
