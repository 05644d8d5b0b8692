package dev.plumbline.internal.lint;

import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rulefile.Rules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that rules may use, in the order of the alphabet. */
final class KnownNames {
  /** What setups hold beside their options and context. */
  static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "/provider",
              "/apiKey",
              "/apiKeyEnv",
              "/apiKeyFile",
              "/baseUrl",
              "/model",
              "/region",
              "/options",
              "/context"));

  private final Knowledge knowledge;
  private final Facts facts;
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Set<String> providers = new TreeSet<>();
  private final Set<String> hosts = new TreeSet<>();
  private final Set<String> regions = new TreeSet<>();
  private final Set<String> options = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));

  KnownNames(Rules rules) {
    knowledge = rules.knowledge();
    facts = knowledge.facts();
    rules.checks().forEach(check -> checks.put(check.code(), check));
    for (ProviderFacts provider : facts.providers()) {
      providers.add(provider.id());
      regions.addAll(provider.regions().known());
      regions.addAll(provider.regions().multi());
      regions.addAll(provider.regions().withoutService());
    }
    facts.hosts().stream().map(HostFacts::id).forEach(hosts::add);
    facts.options().all().stream().map(OptionFact::name).forEach(options::add);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Facts facts() {
    return facts;
  }

  Map<String, Check> checks() {
    return checks;
  }

  Set<String> providers() {
    return providers;
  }

  Set<String> hosts() {
    return hosts;
  }

  Set<String> regions() {
    return regions;
  }

  Set<String> options() {
    return options;
  }

  Set<String> countries() {
    return countries;
  }
}
