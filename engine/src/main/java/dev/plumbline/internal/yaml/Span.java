package dev.plumbline.internal.yaml;

import dev.plumbline.Position;

/**
 * A part of a source text. Offsets are UTF-16 units from zero, lines and columns count from one and
 * columns are UTF-16 units as well; every end is exclusive.
 *
 * @param start offset of the first character
 * @param end offset behind the last character, equal to {@code start} where nothing is written
 * @param line line of the first character
 * @param column column of the first character
 * @param endLine line of the end
 * @param endColumn column of the end
 */
public record Span(int start, int end, int line, int column, int endLine, int endColumn) {

  /** The span from the start of this one to the end of another. */
  public Span to(Span last) {
    return new Span(start, last.end, line, column, last.endLine, last.endColumn);
  }

  /** Whether the other span lies inside of this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** What is written there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Lines and columns alone. */
  public Position position() {
    return new Position(line, column, endLine, endColumn);
  }
}
