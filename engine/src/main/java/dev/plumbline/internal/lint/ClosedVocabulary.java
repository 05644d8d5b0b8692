package dev.plumbline.internal.lint;

import dev.plumbline.internal.key.KeyForm;
import dev.plumbline.internal.key.KeyNature;
import dev.plumbline.internal.provider.CachingMode;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.ProviderType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The attributes whose values are all known. */
final class ClosedVocabulary {
  private final Map<String, Set<String>> values = new HashMap<>();

  ClosedVocabulary(KnownNames known) {
    values.put("provider", known.providers());
    values.put("host", known.hosts());
    values.put("key.source", new TreeSet<>(Set.of("value", "env", "file", "none")));
    put("provider.type", ProviderType.values());
    put("provider.caching", CachingMode.values());
    put("provider.customUrl", CustomUrl.values());
    put("provider.offerConfidence", Confidence.values());
    put("region.confidence", Confidence.values());
    put("key.nature", KeyNature.values());
    put("key.form", KeyForm.values());
  }

  private void put(String attribute, Choice[] choices) {
    Set<String> ids = new TreeSet<>();
    for (Choice choice : choices) {
      ids.add(choice.id());
    }
    values.put(attribute, ids);
  }

  /** All values of an attribute, or null where others are possible. */
  @Nullable Set<String> of(String attribute) {
    return values.get(attribute);
  }
}
