package dev.plumbline.internal.yaml;

/** Steps over the anchor and the tag in front of a value. */
final class NodeProperties {
  private NodeProperties() {}

  static int skip(String text, int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        at = skipWord(text, at, end);
      } else if (c == '#') {
        at = skipLine(text, at, end);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return Math.max(start, end);
  }

  private static int skipWord(String text, int from, int end) {
    int at = from;
    while (at < end && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipLine(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
