package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Choice;

/** How a key stands to what its provider hands out. */
public enum KeyForm implements Choice {
  /** It has one of the known forms, or none is known. */
  FITS("fits"),
  /** The right beginning, and too short. */
  CUT("cut"),
  /** The right beginning, and too long. */
  LONG("long"),
  /** The right beginning, and characters that do not occur. */
  ALTERED("altered"),
  /** Capital and small letters are exchanged. */
  CASE("case"),
  /** The first characters are missing. */
  NO_PREFIX("no-prefix"),
  /** The vendor's own, for another purpose. */
  WRONG_LINE("wrong-line"),
  /** Another vendor's key. */
  OTHER_VENDOR("other-vendor"),
  /** None of the known forms. */
  UNRECOGNIZED("unrecognized");

  private final String id;

  KeyForm(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
