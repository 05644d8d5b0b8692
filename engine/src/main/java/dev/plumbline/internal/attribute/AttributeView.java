package dev.plumbline.internal.attribute;

import org.jspecify.annotations.Nullable;

/** A setup as rules see it: typed values by attribute. */
public interface AttributeView {
  /**
   * The attribute's value, or null where the setup has none: a String, Number, Boolean, LocalDate,
   * List of strings, or what the attribute's type says.
   */
  @Nullable Object value(Attribute attribute);

  /** Whether the setup has a part; without it, all attributes that rest on it are absent. */
  default boolean has(Part part) {
    return true;
  }
}
