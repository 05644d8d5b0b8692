package dev.plumbline;

/**
 * A part of a text value.
 *
 * @param start first position, in UTF-16 units, from zero
 * @param end position behind the last one, not smaller than {@code start}
 */
public record TextRange(int start, int end) {
  /** Refuses ranges that run backwards. */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a range runs from " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units in the range. */
  public int length() {
    return end - start;
  }
}
