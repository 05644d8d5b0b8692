package dev.plumbline.service.output;

import dev.plumbline.Position;

/**
 * How one text becomes another: one part of it is replaced, which editors can do in one step.
 *
 * @param position the part that changes
 * @param text what stands there instead
 */
record TextReplacement(Position position, String text) {

  /** The smallest such step. */
  static TextReplacement of(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
      end--;
    }
    return new TextReplacement(
        position(before, start, before.length() - end),
        after.substring(start, after.length() - end));
  }

  private static Position position(String text, int start, int end) {
    return new Position(line(text, start), column(text, start), line(text, end), column(text, end));
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int column(String text, int at) {
    return at - text.lastIndexOf('\n', at - 1);
  }
}
