package dev.plumbline.service.output;

import dev.plumbline.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that may be credentials although nothing declares them so: what stands before
 * the {@code @} of an address, what a query or a fragment carries, and long tokens of mixed letters
 * and digits, such as a key that was pasted into the wrong field.
 */
final class SensitiveParts {
  private static final int KEY_LIKE_RUN = 16;
  private static final int RANDOM_TEXT = 10;
  private static final String ENDS_OF_AUTHORITY = "/?#\\ \t\"'`,;<>()[]{}";
  private static final String ENDS_OF_ADDRESS = " \t\"'`<>";
  private static final String ENDS_OF_QUERY = "\"'`<>";

  private final String text;
  private final List<TextRange> parts = new ArrayList<>();

  private SensitiveParts(String text) {
    this.text = text;
  }

  static List<TextRange> of(String text) {
    SensitiveParts found = new SensitiveParts(text);
    found.userInfo();
    found.userInfoOfAddresses();
    found.queries();
    found.keyLikeTokens();
    return found.parts;
  }

  /** Whether a text is long and mixes small letters, capitals and digits, as no word does. */
  static boolean looksRandom(String text) {
    return text.length() >= RANDOM_TEXT
        && text.chars().anyMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isDigit);
  }

  private void userInfo() {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && ENDS_OF_AUTHORITY.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      if (text.substring(start, at).contains(":")) {
        add(start, at);
      }
    }
  }

  /** What stands between scheme and {@code @}, blanks of a careless paste included. */
  private void userInfoOfAddresses() {
    for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", scheme + 3)) {
      int start = scheme + 3;
      int slash = next("/?#\"'`<>", start, text.length());
      int at = text.lastIndexOf('@', slash - 1);
      if (at < start && !isPort(text.substring(next(":", start, slash), slash))) {
        at = text.lastIndexOf('@', next(ENDS_OF_ADDRESS, start, text.length()) - 1);
      }
      add(start, at);
    }
  }

  /** A password may hold a slash; behind a host without a port it is a path that holds an @. */
  private static boolean isPort(String afterHost) {
    return afterHost.chars().skip(1).allMatch(Character::isDigit);
  }

  private void queries() {
    for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", scheme + 3)) {
      int end = next(ENDS_OF_QUERY, scheme, text.length());
      int at = next("?#", scheme, end);
      while (at < end) {
        int stop = next("&;?#", at + 1, end);
        int equals = next("=", at + 1, stop);
        add(equals < stop ? equals + 1 : at + 1, stop);
        at = stop;
      }
    }
  }

  private void keyLikeTokens() {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && inToken(text.charAt(end))) {
        end++;
      }
      if (looksLikeKey(start, end)) {
        add(start, end);
      }
      start = end + 1;
    }
  }

  /** Model ids and host names separate their words; generated keys have no words. */
  private boolean looksLikeKey(int start, int end) {
    int letters = 0;
    int digits = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean separator = !alphanumeric(c);
      letters = separator ? 0 : letters + (c > '9' ? 1 : 0);
      digits = separator ? 0 : digits + (c <= '9' ? 1 : 0);
      if (letters + digits >= KEY_LIKE_RUN && letters > 1 && digits > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean inToken(char c) {
    return alphanumeric(c) || c == '-' || c == '_' || c == '+' || c == '.' || c == '=';
  }

  private static boolean alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int next(String anyOf, int from, int end) {
    int at = from;
    while (at < end && anyOf.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void add(int start, int end) {
    if (end > start) {
      parts.add(new TextRange(start, end));
    }
  }
}
