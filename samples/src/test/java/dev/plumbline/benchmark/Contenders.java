package dev.plumbline.benchmark;

import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import dev.plumbline.internal.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes what is compared. */
final class Contenders {
  private static final String OPENROUTER_CATALOG = "catalog/openrouter.json";

  private Contenders() {}

  /** All built-in rules. */
  static Rules allProviders() {
    return RulesReader.read(RuleSources.builtIn());
  }

  /** All built-in rules, but no facts of other providers. */
  static Rules openRouterAlone() {
    return RulesReader.read(
        RuleSources.builtIn().stream().filter(Contenders::servesOpenRouter).toList());
  }

  private static boolean servesOpenRouter(RuleSource source) {
    return !source.name().startsWith("providers/")
        || source.name().equals("providers/openrouter.yaml")
        || source.name().equals("providers/openai-compatible.yaml");
  }

  static Validator validator(Rules rules) {
    return new Validator(
        rules.checks(), new Candidates(rules.knowledge(), rules.vocabulary(), rules.policies()));
  }

  static HandWritten handWritten() {
    Map<String, HandWritten.Model> models = new HashMap<>();
    for (CatalogModel model : openRouterModels()) {
      models.put(
          model.id(),
          new HandWritten.Model(
              model.limits().context(), model.limits().output(), caching(model.id())));
    }
    return new HandWritten(models);
  }

  private static HandWritten.Caching caching(String id) {
    if (id.startsWith("google/gemini-")) {
      return HandWritten.Caching.BY_HAND;
    }
    List<String> without = List.of("mistralai/", "meta-llama/", "google/gemma", "microsoft/phi");
    return without.stream().anyMatch(id::startsWith)
        ? HandWritten.Caching.NONE
        : HandWritten.Caching.BY_ITSELF;
  }

  static List<CatalogModel> openRouterModels() {
    return RuleSources.builtIn().stream()
        .filter(source -> source.name().equals(OPENROUTER_CATALOG))
        .map(source -> Catalog.read(source.bytes().get()).models())
        .findFirst()
        .orElseThrow();
  }
}
