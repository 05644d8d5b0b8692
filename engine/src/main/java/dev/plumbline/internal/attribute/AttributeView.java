package dev.plumbline.internal.attribute;

import java.util.Set;
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

  /** The names of the options that are there; null where the setup does not tell. */
  default @Nullable Set<String> optionNames() {
    return null;
  }

  /**
   * What stands for all setups with equal values for what the basis decides: equal objects for
   * setups that are kin. Null where that is not known.
   */
  default @Nullable Object kin(Basis basis) {
    return null;
  }
}
