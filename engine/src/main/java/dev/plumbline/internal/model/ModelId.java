package dev.plumbline.internal.model;

import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.Variants;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's id, taken apart as its provider writes ids.
 *
 * @param id the id without variant and harmless prefix
 * @param variant what follows the last colon, where the provider knows such variants
 * @param geography the inference profile's area, such as {@code us}
 * @param unplaced the id without the area
 * @param arn the resource name, where the id is one
 */
record ModelId(
    String id,
    @Nullable String variant,
    @Nullable String geography,
    String unplaced,
    @Nullable Arn arn) {

  static ModelId parse(String text, ProviderFacts provider) {
    String id = withoutPrefix(text, provider);
    Arn arn = Arn.parse(id);
    String placed = arn == null ? id : arn.resource();
    String variant = arn == null ? variant(id, provider.models().variants()) : null;
    if (variant != null) {
      id = id.substring(0, id.length() - variant.length() - 1);
      placed = id;
    }
    String geography = geography(placed, provider.models().geographies());
    String unplaced = geography == null ? placed : placed.substring(geography.length() + 1);
    return new ModelId(id, variant, geography, unplaced, arn);
  }

  /** The id with its variant. */
  String whole() {
    return variant == null ? id : id + ":" + variant;
  }

  /** The name without everything that differs between platforms, in lower case. */
  String bare(ProviderFacts provider) {
    String name = unplaced.substring(unplaced.lastIndexOf('/') + 1);
    if (!provider.models().geographies().isEmpty()) {
      name = name.substring(name.indexOf('.') + 1);
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static String withoutPrefix(String text, ProviderFacts provider) {
    for (String prefix : provider.models().idPrefixes()) {
      if (text.startsWith(prefix)) {
        return text.substring(prefix.length());
      }
    }
    return text;
  }

  private static @Nullable String variant(String id, Variants variants) {
    int colon = id.lastIndexOf(':');
    if (colon < 0) {
      return null;
    }
    String name = id.substring(colon + 1);
    return variants.routing().contains(name) || variants.listed().contains(name) ? name : null;
  }

  private static @Nullable String geography(String id, Map<String, ?> geographies) {
    int dot = geographies.isEmpty() ? -1 : id.indexOf('.');
    String first = dot < 0 ? "" : id.substring(0, dot);
    return geographies.containsKey(first) ? first : null;
  }
}
