package dev.plumbline.internal.expression;

import java.util.List;

/**
 * An expression as a table: one look-up for each character of a text. It knows ASCII alone, and
 * says so when a text holds more.
 */
final class Automaton {
  static final short DEAD = -1;
  static final short MATCHED = -2;

  /** Knows no text, and leaves all to RE2. */
  static final Automaton NONE =
      new Automaton(new byte[0], 0, new short[0], new boolean[0], (short) -3);

  /** What a search found. */
  enum Outcome {
    /** A part of the text matches. */
    FOUND,
    /** No part of the text matches. */
    MISSING,
    /** Only RE2 can tell. */
    UNKNOWN
  }

  private final byte[] columns;
  private final int width;
  private final short[] next;
  private final boolean[] matchedAtEnd;
  private final short start;

  /**
   * @param columns the column of each ASCII character
   * @param next the next state for each state and column, or {@link #DEAD} or {@link #MATCHED}
   * @param matchedAtEnd for each state whether a text that ends there matches
   */
  Automaton(byte[] columns, int width, short[] next, boolean[] matchedAtEnd, short start) {
    this.columns = columns;
    this.width = width;
    this.next = next;
    this.matchedAtEnd = matchedAtEnd;
    this.start = start;
  }

  /** An automaton for the expression, or {@link #NONE} if that is too unusual or too large. */
  static Automaton of(String expression, boolean whole) {
    try {
      return new AutomatonBuilder(Network.of(part(expression, whole))).build();
    } catch (UnusualSyntaxException e) {
      return NONE;
    }
  }

  private static Part part(String expression, boolean whole) throws UnusualSyntaxException {
    Part part = PartParser.parse(expression);
    return whole ? new Part.Sequence(List.of(Part.Anchor.BEGIN, part, Part.Anchor.END)) : part;
  }

  /** Follows a text from a place on, for automatons that match whole texts. */
  Trail follow(String text, int from) {
    if (this == NONE) {
      return Trail.UNKNOWN;
    }
    int state = start;
    int at = from;
    int word = -1;
    boolean complete = false;
    while (state >= 0) {
      if (matchedAtEnd[state]) {
        word = at;
        complete = isDeadEnd(state);
      }
      if (at == text.length()) {
        return new Trail(word, complete, word < at, -1);
      }
      char c = text.charAt(at);
      state = c < Ascii.SIZE ? next[state * width + columns[c]] : DEAD;
      at++;
    }
    return new Trail(word, complete, false, at - 1);
  }

  private boolean isDeadEnd(int state) {
    for (int column = 0; column < width; column++) {
      if (next[state * width + column] != DEAD) {
        return false;
      }
    }
    return true;
  }

  Outcome search(String text) {
    if (this == NONE) {
      return Outcome.UNKNOWN;
    }
    int state = start;
    for (int i = 0; state >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Ascii.SIZE) {
        return Outcome.UNKNOWN;
      }
      state = next[state * width + columns[c]];
    }
    boolean found = state >= 0 ? matchedAtEnd[state] : state == MATCHED;
    return found ? Outcome.FOUND : Outcome.MISSING;
  }
}
