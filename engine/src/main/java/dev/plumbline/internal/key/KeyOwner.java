package dev.plumbline.internal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose key it is, as far as its form tells.
 *
 * @param vendors the ids of the providers whose keys look so; where some names its vendor, those
 *     alone
 * @param vendor the id of the only provider whose keys look so; null where that is open
 * @param line the product line of the recognized form
 * @param usable whether such keys serve for model calls; true where that is open
 * @param endpoints the endpoint lines where such keys work; empty means all
 */
public record KeyOwner(
    List<String> vendors,
    @Nullable String vendor,
    @Nullable String line,
    boolean usable,
    List<String> endpoints) {
  /** Nobody's in particular. */
  public static final KeyOwner NOBODY = new KeyOwner(List.of(), null, null, true, List.of());

  /** Copies the lists. */
  public KeyOwner {
    vendors = List.copyOf(vendors);
    endpoints = List.copyOf(endpoints);
  }
}
