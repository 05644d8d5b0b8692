package dev.plumbline;

import java.util.Optional;

/** Where the fields of a setup stand in the text that it was read from. */
public interface Origin {
  /**
   * The place of a field's value; where the field is missing, the nearest place that is there.
   *
   * @param pointer JSON pointer into the setup document
   */
  Optional<Position> positionOf(String pointer);

  /**
   * The place of a part of a field's text, or of the whole where parts cannot be told apart.
   *
   * @param pointer JSON pointer into the setup document
   * @param range the part
   */
  Optional<Position> positionOf(String pointer, TextRange range);
}
