package dev.plumbline.internal.yaml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns offsets of one text into spans, and code points into offsets. For one thread. */
final class SourceMap {
  private final String text;
  private int[] lineStarts = new int[64];
  private int lines;
  private int lastLine;
  private final boolean ascii;
  private final int @Nullable [] codePoints;

  SourceMap(String text) {
    this.text = text;
    this.ascii = scan();
    this.codePoints = ascii || !holdsPairs() ? null : codePointOffsets(text);
  }

  /** Finds the lines, in one pass as every character of every file comes by here at the start. */
  private boolean scan() {
    startLine(text.startsWith("\uFEFF") ? 1 : 0);
    boolean usual = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ' ') {
        usual &= c < 0x7F;
      } else if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
        startLine(at + 1);
      } else {
        usual &= c == '\t' || c == '\r';
      }
    }
    return usual;
  }

  private boolean holdsPairs() {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** Whether the text has but printable characters of ASCII, tabs and line breaks. */
  boolean isAscii() {
    return ascii;
  }

  String text() {
    return text;
  }

  /** The offset of a code point, where counting started at an offset of the text. */
  int offset(int from, int codePoint) {
    if (codePoints == null) {
      return Math.min(from + codePoint, text.length());
    }
    int first = from == 0 ? 0 : Arrays.binarySearch(codePoints, from);
    return codePoints[Math.min(first + codePoint, codePoints.length - 1)];
  }

  Span span(int start, int end) {
    int line = lineOf(start);
    int column = columnOf(line, start);
    int endLine = lineOf(end);
    return new Span(start, end, line + 1, column, endLine + 1, columnOf(endLine, end));
  }

  private int columnOf(int line, int offset) {
    return Math.max(offset - lineStarts[line], 0) + 1;
  }

  /**
   * Spans are asked for mostly in the order of the text, hence the look at the last and next line.
   */
  private int lineOf(int offset) {
    if (!(lineStarts[lastLine] <= offset && offset < startAfter(lastLine))) {
      int next = lastLine + 1;
      if (next < lines && lineStarts[next] <= offset && offset < startAfter(next)) {
        lastLine = next;
        return next;
      }
      int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
      lastLine = Math.max(found >= 0 ? found : -found - 2, 0);
    }
    return lastLine;
  }

  private int startAfter(int line) {
    return line + 1 < lines ? lineStarts[line + 1] : Integer.MAX_VALUE;
  }

  private void startLine(int offset) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lines * 2);
    }
    lineStarts[lines++] = offset;
  }

  private static int[] codePointOffsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int index = 0; index < offsets.length; index++) {
      offsets[index] = at;
      at = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
    }
    return offsets;
  }
}
