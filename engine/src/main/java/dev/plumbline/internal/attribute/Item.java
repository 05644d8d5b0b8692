package dev.plumbline.internal.attribute;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several things of the same kind that a check reports one by one.
 *
 * @param path JSON pointer into the setup document
 * @param values what rules may say of it, by name: String, Number, Boolean or list of ranges
 * @param authority who is behind it; null for the check itself
 */
public record Item(String path, Map<String, Object> values, @Nullable Authority authority) {
  /** Copies the values. */
  public Item {
    values = Map.copyOf(values);
  }

  /** An item behind which the check itself stands. */
  public Item(String path, Map<String, Object> values) {
    this(path, values, null);
  }

  /** A value, or null where the item has none of that name. */
  public @Nullable Object value(String name) {
    return name.equals("path") ? path : values.get(name);
  }
}
