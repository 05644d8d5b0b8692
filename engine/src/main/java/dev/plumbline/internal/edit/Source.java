package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;

/**
 * A text with the document in it that is edited, and what its lines tell.
 *
 * @param text the text
 * @param root the document
 * @param json whether the text is JSON, with or without comments
 */
record Source(String text, Node root, boolean json) {
  private static final int USUAL_STEP = 2;

  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  /** The line break of the file: that of its first line. */
  String eol() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  int lineStart(int offset) {
    int at = offset;
    while (at > 0 && !isBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\uFEFF') {
      at--;
    }
    return at;
  }

  /** Where the line break of a line is, or the end of the text. */
  int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  int nextLine(int offset) {
    int end = lineEnd(offset);
    if (end == text.length()) {
      return end;
    }
    return text.charAt(end) == '\r' && at(end + 1) == '\n' ? end + 2 : end + 1;
  }

  /** The start of the first line from here on that is not blank; the offset is a line's start. */
  int behindBlankLines(int offset) {
    int at = offset;
    while (at < text.length() && text.substring(at, lineEnd(at)).isBlank()) {
      at = nextLine(at);
    }
    return at;
  }

  int behindBlanks(int offset) {
    int at = offset;
    while (at(at) == ' ' || at(at) == '\t') {
      at++;
    }
    return at;
  }

  /** Where the blanks in front of an offset start. */
  int behindVisible(int offset) {
    int at = offset;
    while (at > 0 && (at(at - 1) == ' ' || at(at - 1) == '\t')) {
      at--;
    }
    return at;
  }

  /** Whether only blanks stand in front of the offset in its line. */
  boolean startsLine(int offset) {
    return behindBlanks(lineStart(offset)) >= offset;
  }

  /** Whether only blanks and a comment stand behind the offset in its line. */
  boolean endsLine(int offset) {
    int at = behindBlanks(offset);
    return at >= text.length() || isBreak(text.charAt(at)) || opensComment(at);
  }

  boolean sameLine(int start, int end) {
    return lineEnd(start) >= end;
  }

  /** The blanks in front of the first visible character of a line. */
  String indentation(int offset) {
    int start = lineStart(offset);
    return text.substring(start, Math.min(behindBlanks(start), offset));
  }

  /** Whether a comment starts at the offset that takes the rest of its line. */
  private boolean opensComment(int offset) {
    return json ? at(offset) == '/' && at(offset + 1) == '/' : at(offset) == '#';
  }

  /** Steps over blanks, line breaks and comments. */
  int behindSpace(int offset) {
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (json && c == '/' && at(at + 1) == '*') {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (opensComment(at)) {
        at = lineEnd(at);
      } else if (c == ' ' || c == '\t' || isBreak(c)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** How far nested block mappings are indented in this document. */
  int step() {
    return root instanceof Mapping mapping ? step(mapping) : USUAL_STEP;
  }

  private int step(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      int inner = entry.value().span().column() - mapping.span().column();
      boolean below = entry.value().span().line() > entry.key().span().line();
      if (entry.value() instanceof Mapping && below && inner > 0) {
        return inner;
      }
    }
    return USUAL_STEP;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "a text of " + text.length() + " characters";
  }
}
