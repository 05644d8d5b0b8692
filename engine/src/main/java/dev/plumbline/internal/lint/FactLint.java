package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.provider.Place;
import dev.plumbline.internal.provider.ProviderFacts;
import org.jspecify.annotations.Nullable;

/** Facts of providers that name what no other fact knows. */
final class FactLint {
  private final KnownNames known;
  private final Findings findings;

  FactLint(KnownNames known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  void look() {
    for (ProviderFacts provider : known.facts().providers()) {
      provider(provider, provider.models().listOf());
      provider(provider, provider.lifecycle().successor());
      provider.regions().instead().values().forEach(region -> region(provider, region));
    }
  }

  private void provider(ProviderFacts facts, @Nullable String named) {
    if (named != null && known.facts().provider(named) == null) {
      Nearest nearest = Nearest.of(named, known.providers());
      findings.add(
          LintCode.UNKNOWN_PROVIDER,
          spot(facts.place(), named),
          new Unknown(named, nearest).because("list"),
          nearest.remedy());
    }
  }

  private void region(ProviderFacts facts, String region) {
    if (!facts.regions().known().contains(region)) {
      Nearest nearest = Nearest.of(region, facts.regions().known());
      findings.add(
          LintCode.UNKNOWN_REGION,
          spot(facts.place(), region),
          new Unknown(region, nearest).because("provider", "provider", Value.of(facts.id())),
          nearest.remedy());
    }
  }

  private static Spot spot(Place place, String text) {
    return new Spot(place.file(), false, place.position(), 0, java.util.List.of(text));
  }
}
