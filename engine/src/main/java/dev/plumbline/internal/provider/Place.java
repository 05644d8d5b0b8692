package dev.plumbline.internal.provider;

import dev.plumbline.Position;

/**
 * Where a fact is written.
 *
 * @param file the file's name
 * @param position the place in it
 */
public record Place(String file, Position position) {
  /** Written nowhere. */
  static final Place NONE = new Place("", new Position(1, 1, 1, 1));

  /** File, line and column, as messages write them. */
  @Override
  public String toString() {
    return file + ":" + position.line() + ":" + position.column();
  }
}
