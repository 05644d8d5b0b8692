package dev.plumbline.internal.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whom something is for: in each dimension that is named one value must fit; dimensions that are
 * not named do not matter. Immutable.
 *
 * @param parts what is named
 */
public record Scope(Map<Dimension, Globs> parts) {
  /** Everybody, everywhere. */
  public static final Scope EVERYBODY = new Scope(Map.of());

  /** Copies the parts and keeps their order. */
  public Scope {
    Map<Dimension, Globs> copy = new EnumMap<>(Dimension.class);
    copy.putAll(parts);
    parts = Collections.unmodifiableMap(copy);
  }

  /** The parts by which it is not for them. */
  public Map<Dimension, Globs> missing(Who who) {
    Map<Dimension, Globs> missing = new EnumMap<>(Dimension.class);
    missing.putAll(parts);
    missing.entrySet().removeIf(part -> part.getValue().fitAny(who.values(part.getKey())));
    return missing;
  }

  /** Whether it is for them; who says nothing in a dimension that is named is not meant. */
  public boolean covers(Who who) {
    for (Map.Entry<Dimension, Globs> part : parts.entrySet()) {
      if (!part.getValue().fitAny(who.values(part.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
