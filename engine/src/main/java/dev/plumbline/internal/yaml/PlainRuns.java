package dev.plumbline.internal.yaml;

import java.util.Arrays;

/**
 * Long runs of list items that stand on one line each and are written plainly: names, patterns,
 * quoted texts without escapes. They are most of what large policies hold, and need no parser: all
 * of a run but its first and its last item is kept from it. What looks like such a run and is none,
 * as within a block of text, is found out because the parser finds no item where the run begins.
 * For one thread.
 */
final class PlainRuns {
  private static final int SHORTEST = 8;
  private static final int NONE = -1;
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isLetterOrDigit(c) || "_./*+@~:-".indexOf(c) >= 0;
    }
  }

  private final String text;
  private final StringBuilder shortened = new StringBuilder();
  private Run[] runs = new Run[4];
  private int found;
  private int taken;
  private int near;

  /**
   * Items that the parser does not see.
   *
   * @param first where the item before them begins
   * @param from where their first line begins
   * @param to where the line behind them begins
   * @param indent how far each dash is indented
   * @param cut where they are missing in the shortened text
   * @param missing how much is missing up to there
   */
  private record Run(int first, int from, int to, int indent, int cut, int missing) {}

  /** Takes each item that the parser did not see. */
  interface Taker {
    /** An item from its first character to behind its last one, quotes included. */
    void item(int start, int end);
  }

  PlainRuns(String text) {
    this.text = text;
    int kept = 0;
    int line = 0;
    while (line < text.length()) {
      int indent = indentOfItem(line);
      if (indent == NONE) {
        line = next(line);
        continue;
      }
      int second = next(line);
      int last = line;
      int items = 1;
      for (int at = second; indentOfItem(at) == indent; at = next(at)) {
        last = at;
        items++;
      }
      if (items >= SHORTEST) {
        shortened.append(text, kept, second);
        add(
            new Run(
                line + indent + 2,
                second,
                last,
                indent,
                shortened.length(),
                missing(last, second)));
        kept = last;
      }
      line = next(last);
    }
    shortened.append(text, kept, text.length());
  }

  private int missing(int last, int second) {
    return last - second + (found == 0 ? 0 : runs[found - 1].missing);
  }

  private void add(Run run) {
    if (found == runs.length) {
      runs = Arrays.copyOf(runs, 2 * found);
    }
    runs[found++] = run;
  }

  private int next(int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
  }

  /** The indent of the dash, where a whole line is a plain item; else {@link #NONE}. */
  private int indentOfItem(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at + 3 >= text.length() || text.charAt(at) != '-' || text.charAt(at + 1) != ' ') {
      return NONE;
    }
    return isPlain(at + 2) ? at - line : NONE;
  }

  private boolean isPlain(int start) {
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      int at = start + 1;
      while (at < text.length() && isQuotable(text.charAt(at), first)) {
        at++;
      }
      return at + 1 < text.length() && text.charAt(at) == first && text.charAt(at + 1) == '\n';
    }
    int at = start;
    while (at < text.length() && text.charAt(at) < PLAIN.length && PLAIN[text.charAt(at)]) {
      at++;
    }
    return isLetterOrDigit(first)
        && at < text.length()
        && text.charAt(at) == '\n'
        && text.charAt(at - 1) != ':';
  }

  private static boolean isQuotable(char c, char quote) {
    return c != quote && c != '\\' && c >= ' ' && c < 0x7F;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return found == 0;
  }

  /** Whether the parser found an item where each run begins. */
  boolean areAllTaken() {
    return taken == found;
  }

  /** The text for the parser. */
  String shortened() {
    return shortened.toString();
  }

  /** The place in the whole text of one in the shortened text. */
  int offset(int index) {
    while (near > 0 && runs[near - 1].cut > index) {
      near--;
    }
    while (near < found && runs[near].cut <= index) {
      near++;
    }
    return index + (near == 0 ? 0 : runs[near - 1].missing);
  }

  /** Hands over the items that follow an item, if it begins the next run. */
  void takeBehind(int first, Taker taker) {
    if (taken == found || runs[taken].first != first) {
      return;
    }
    Run run = runs[taken++];
    for (int line = run.from; line < run.to; line = next(line)) {
      taker.item(line + run.indent + 2, next(line) - 1);
    }
  }
}
