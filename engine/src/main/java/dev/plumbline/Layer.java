package dev.plumbline;

import java.util.Locale;

/**
 * Who wrote a rule. A lower layer adds and tightens; it loosens only what the layers above it
 * marked {@code overridable}.
 */
public enum Layer {
  /** The product. */
  BUILTIN,
  /** The organization. */
  ORGANIZATION,
  /** A team of the organization. */
  TEAM,
  /** A person. */
  PERSONAL;

  /** The name as reports and rule files write it, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The layer of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Layer of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /**
   * This layer, for files that others wrote.
   *
   * @throws IllegalArgumentException for the built-in layer
   */
  Layer ofOthers() {
    if (this == BUILTIN) {
      throw new IllegalArgumentException("the built-in layer is the product's own");
    }
    return this;
  }

  /** Whether this layer has more to say than the other. */
  public boolean isAbove(Layer other) {
    return compareTo(other) < 0;
  }
}
