package dev.plumbline.internal.url;

/**
 * The name of a setting that was copied along: {@code baseURL=}, {@code url: }, {@code export X=}.
 */
final class Label {
  private static final String EXPORT = "export ";

  private Label() {}

  /** Whether it is one of the two schemes that are meant. */
  static boolean isHttp(String word) {
    return word.equalsIgnoreCase("http") || word.equalsIgnoreCase("https");
  }

  /** The length of a label at this place, before an address; zero when there is none. */
  static int lengthAt(String raw, int start, int end) {
    int at = raw.startsWith(EXPORT, start) ? start + EXPORT.length() : start;
    int name = at;
    while (at < end && isNamePart(raw.charAt(at))) {
      at++;
    }
    if (at == name || at >= end || isHttp(raw.substring(name, at))) {
      return 0;
    }
    while (at < end && isQuoteOrBlank(raw.charAt(at))) {
      at++;
    }
    if (at >= end || (raw.charAt(at) != '=' && raw.charAt(at) != ':' && raw.charAt(at) != '：')) {
      return 0;
    }
    at++;
    int behind = at;
    while (behind < end && isQuoteOrBlank(raw.charAt(behind))) {
      behind++;
    }
    return isAddress(raw, behind) ? at - start : 0;
  }

  private static boolean isAddress(String raw, int at) {
    return raw.regionMatches(true, at, "http://", 0, 7)
        || raw.regionMatches(true, at, "https://", 0, 8);
  }

  private static boolean isQuoteOrBlank(char c) {
    return c == '"' || c == '\'' || Blanks.isBlank(c);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
