package dev.plumbline.internal.url;

import dev.plumbline.TextRange;

/**
 * A part of the entered text that does not belong to the address.
 *
 * @param kind what it is
 * @param range where, in the text as entered
 */
public record Surplus(Kind kind, TextRange range) {
  /** What does not belong. */
  public enum Kind {
    /** Blanks or line breaks around the address, also as escapes. */
    BLANKS("blanks"),
    /** Blanks or line breaks within it. */
    BLANKS_INSIDE("blanksInside"),
    /** Characters that cannot be seen. */
    INVISIBLE("invisible"),
    /** Quotation marks. */
    QUOTES("quotes"),
    /** Angle brackets or parentheses around it. */
    BRACKETS("brackets"),
    /** Punctuation behind it. */
    PUNCTUATION("punctuation"),
    /** The name of the setting before it. */
    LABEL("label"),
    /** Other words around it. */
    WORDS("words");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in rule files. */
    public String id() {
      return id;
    }
  }
}
