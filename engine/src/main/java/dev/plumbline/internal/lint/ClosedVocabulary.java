package dev.plumbline.internal.lint;

import dev.plumbline.internal.key.KeyForm;
import dev.plumbline.internal.key.KeyNature;
import dev.plumbline.internal.provider.CachingMode;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.Trait;
import dev.plumbline.internal.provider.TraitProperty;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The attributes whose values are known: all of them, or those that anybody has heard of. */
final class ClosedVocabulary {
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Set<String>> usual = new HashMap<>();

  ClosedVocabulary(KnownNames known) {
    values.put("provider", known.providers());
    values.put("host", known.hosts());
    values.put("key.source", new TreeSet<>(Set.of("value", "env", "file", "none")));
    usual.put("region", known.regions());
    usual.put("model.family", stated(known, TraitProperty.FAMILY));
    usual.put("model.vendor", stated(known, TraitProperty.VENDOR));
    put("provider.type", ProviderType.values());
    put("provider.caching", CachingMode.values());
    put("provider.customUrl", CustomUrl.values());
    put("provider.offerConfidence", Confidence.values());
    put("region.confidence", Confidence.values());
    put("key.nature", KeyNature.values());
    put("key.form", KeyForm.values());
  }

  private static Set<String> stated(KnownNames known, TraitProperty property) {
    Set<String> stated = new TreeSet<>();
    for (Trait trait : known.facts().traits()) {
      String text = trait.traits().text(property);
      if (text != null) {
        stated.add(text);
      }
    }
    return stated;
  }

  private void put(String attribute, Choice[] choices) {
    Set<String> ids = new TreeSet<>();
    for (Choice choice : choices) {
      ids.add(choice.id());
    }
    values.put(attribute, ids);
  }

  /** The usual values of an attribute that may have others; empty for all other attributes. */
  Set<String> usual(String attribute) {
    return usual.getOrDefault(attribute, Set.of());
  }

  /** All values of an attribute, or null where others are possible. */
  @Nullable Set<String> of(String attribute) {
    return values.get(attribute);
  }
}
