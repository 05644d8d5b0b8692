package dev.plumbline.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Says in our words, and at the most telling place, why a text is not JSON. What was understood up
 * to {@code reached}, the innermost open bracket and the character that stopped the parser are
 * enough to tell.
 */
final class JsonFault {
  private final SourceMap source;
  private final String text;
  private final int reached;
  private final @Nullable Integer bracket;

  JsonFault(SourceMap source, int reached, @Nullable Integer bracket) {
    this.source = source;
    this.text = source.text();
    this.reached = reached;
    this.bracket = bracket;
  }

  Problem at(int offset) {
    int found = Math.min(offset, text.length());
    int quote = openQuote(found);
    if (quote >= 0) {
      return inText(quote, found);
    }
    int start = wordStart(found);
    if (start == text.length()) {
      return bracket == null
          ? problem(found, "a value is missing at the end of the text")
          : problem(bracket, "the bracket that opens here is never closed");
    }
    char first = text.charAt(start);
    if (first == '/' || first == '#') {
      return problem(start, "JSON has no comments");
    }
    if (first == '\'') {
      return problem(start, "text stands in double quotes in JSON, not in single ones");
    }
    return first == '}' || first == ']' ? atBracket(start) : atWord(start, first);
  }

  private Problem inText(int quote, int found) {
    if (found == text.length() || text.charAt(found) == '\n' || text.charAt(found) == '\r') {
      return problem(quote, "the quote that opens here is not closed in its line");
    }
    return text.charAt(found) == '\t'
        ? problem(found, "a tab inside of a JSON text is written as `\\t`")
        : problem(found, "no escape of this form exists in JSON: double the backslash");
  }

  private Problem atBracket(int found) {
    int before = lastVisible(found);
    return switch (charAt(before)) {
      case ',' -> problem(before, "nothing follows this comma, which JSON does not allow");
      case ':' -> problem(before, "a value is missing behind this colon");
      default ->
          followsKey(found)
              ? problem(found, "a colon and a value are missing in front of this")
              : problem(found, "this bracket closes none that is open");
    };
  }

  private Problem atWord(int start, char first) {
    boolean inMapping = bracket != null && text.charAt(bracket) == '{';
    char previous = charAt(lastVisible(start));
    if (inMapping && (previous == '{' || previous == ',')) {
      return problem(start, "a key in double quotes is expected here");
    }
    if (bracket == null || previous == ':' || previous == '[' || previous == ',') {
      return isNumeric(first)
          ? problem(start, "no number is written like this in JSON")
          : problem(start, "a JSON value is expected here; text stands in double quotes");
    }
    String missing = followsKey(start) ? "colon" : "comma";
    return problem(start, "a " + missing + " is missing in front of this");
  }

  /** The parser hands out a key only once it has seen the colon behind it. */
  private boolean followsKey(int offset) {
    return text.substring(reached, offset).indexOf('"') >= 0;
  }

  /** The quote of a text that is open at the offset, or -1. */
  private int openQuote(int found) {
    int quote = -1;
    for (int at = reached; at < found; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quote = quote < 0 ? at : -1;
      } else if (c == '\\' && quote >= 0) {
        at++;
      }
    }
    return quote;
  }

  /** The parser may stop inside of a number or a word; the fault is told at its first character. */
  private int wordStart(int found) {
    int at = found;
    while (at > reached && isWord(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int lastVisible(int before) {
    int at = before - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private char charAt(int offset) {
    return offset < 0 ? 0 : text.charAt(offset);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  }

  private Problem problem(int offset, String message) {
    int length = offset < text.length() && text.charAt(offset) >= ' ' ? 1 : 0;
    return new Problem(source.span(offset, offset + length), "yaml/syntax", message);
  }
}
