package dev.plumbline.internal.expression;

import java.util.List;

/** A parsed expression. */
sealed interface Part {
  /** One character of a set. */
  record OneOf(Ascii characters) implements Part {}

  /** One part after the other. */
  record Sequence(List<Part> parts) implements Part {}

  /** Any of the parts. */
  record Choice(List<Part> parts) implements Part {}

  /**
   * A part several times.
   *
   * @param most negative when there is no limit
   */
  record Repeat(Part part, int least, int most) implements Part {}

  /** A place in the text: nothing is consumed. */
  enum Anchor implements Part {
    /** Before the first character. */
    BEGIN,
    /** After the last character. */
    END
  }
}
