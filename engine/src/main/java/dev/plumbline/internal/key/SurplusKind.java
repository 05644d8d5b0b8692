package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Choice;

/** What may stand around or inside of a key without belonging to it. */
public enum SurplusKind implements Choice {
  /** Spaces, tabs and what looks like them. */
  BLANKS("blanks"),
  /** Line ends. */
  LINE_BREAK("line-break"),
  /** Quotation marks and brackets. */
  QUOTES("quotes"),
  /** A header's name or its scheme, such as Bearer. */
  SCHEME("scheme"),
  /** The name of a variable or member and what assigns to it. */
  ASSIGNMENT("assignment"),
  /** Characters without a picture: zero-width, direction marks, controls. */
  INVISIBLE("invisible"),
  /** Commas, semicolons and bullets that were copied along. */
  PUNCTUATION("punctuation"),
  /** Any other text around a key that is certainly one. */
  STRAY("stray"),
  /** The same key once more. */
  REPETITION("repetition");

  private final String id;

  SurplusKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
