package dev.plumbline.internal.expression;

/**
 * A set of ASCII characters.
 *
 * @param low the characters 0 to 63, a bit each
 * @param high the characters 64 to 127, a bit each
 */
record Ascii(long low, long high) {
  static final int SIZE = 128;
  static final Ascii NONE = new Ascii(0, 0);
  static final Ascii DIGITS = range('0', '9');
  static final Ascii LETTERS = range('a', 'z').or(range('A', 'Z'));
  static final Ascii WORD = LETTERS.or(DIGITS).or(of('_'));
  static final Ascii BLANK = of(' ').or(of('\t')).or(of('\n')).or(of('\f')).or(of('\r'));
  static final Ascii NOT_NEWLINE = of('\n').not();

  private static final int CASE = 'a' - 'A';

  static Ascii of(char c) {
    return c < Long.SIZE ? new Ascii(1L << c, 0) : new Ascii(0, 1L << c);
  }

  static Ascii range(char first, char last) {
    Ascii range = NONE;
    for (char c = first; c <= last; c++) {
      range = range.or(of(c));
    }
    return range;
  }

  Ascii or(Ascii other) {
    return new Ascii(low | other.low, high | other.high);
  }

  Ascii not() {
    return new Ascii(~low, ~high);
  }

  boolean contains(int c) {
    return ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }

  /** These characters and the same letters in the other case. */
  Ascii inBothCases() {
    Ascii both = this;
    for (char c = 'A'; c <= 'Z'; c++) {
      if (contains(c) || contains(c + CASE)) {
        both = both.or(of(c)).or(of((char) (c + CASE)));
      }
    }
    return both;
  }
}
