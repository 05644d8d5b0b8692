package dev.plumbline.internal.expression;

import java.util.List;

/** What can be told of the texts that an expression matches without trying one. Immutable. */
public final class Outline {
  /** A length without a limit. */
  public static final int OPEN = Integer.MAX_VALUE;

  static final Outline UNKNOWN =
      new Outline(0, OPEN, List.of(""), new Letters(Ascii.NONE.not(), Ascii.NONE.not()));

  private final int shortest;
  private final int longest;
  private final List<String> beginnings;
  private final Letters letters;

  /** The characters that may come first, and those that may come anywhere. */
  record Letters(Ascii first, Ascii all) {}

  Outline(int shortest, int longest, List<String> beginnings, Letters letters) {
    this.shortest = shortest;
    this.longest = longest;
    this.beginnings = List.copyOf(beginnings);
    this.letters = letters;
  }

  /** The smallest length of a match, in UTF-16 units. */
  public int shortest() {
    return shortest;
  }

  /** The greatest length of a match; {@link #OPEN} if there is none. */
  public int longest() {
    return longest;
  }

  /** Texts of which each match begins with one; a single empty one if nothing is known. */
  public List<String> beginnings() {
    return beginnings;
  }

  /** Whether a match may begin with the character; always true beyond ASCII. */
  public boolean mayBeginWith(char c) {
    return c >= Ascii.SIZE || letters.first().contains(c);
  }

  /** Whether the ASCII character may stand anywhere in a match. */
  public boolean mayContain(char c) {
    return letters.all().contains(c);
  }
}
