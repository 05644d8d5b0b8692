package dev.plumbline.internal.attribute;

import java.util.Locale;

/** The type of an attribute's values. */
public enum AttributeType {
  /** A String. */
  TEXT,
  /** A Long or Double. */
  NUMBER,
  /** A Boolean. */
  FLAG,
  /** A LocalDate. */
  DATE,
  /** A List of String. */
  TEXTS,
  /** A List of TextRange: parts of a value, for report ranges and cuts. */
  RANGES,
  /** A List of Item: things that a check reports one by one. */
  ITEMS,
  /** Whatever stands there: an option that nobody declared. */
  ANY;

  /** Whether a value may be a single text. */
  public boolean holdsText() {
    return this == TEXT || this == ANY;
  }

  /** The name as documentation writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
