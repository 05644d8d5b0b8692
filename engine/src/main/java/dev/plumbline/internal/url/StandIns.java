package dev.plumbline.internal.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What documentation writes where something of the person's own belongs. */
final class StandIns {
  private static final Set<String> YOURS =
      Set.of(
          "domain",
          "company",
          "resource",
          "server",
          "host",
          "hostname",
          "site",
          "org",
          "endpoint",
          "instance",
          "proxy",
          "gateway",
          "api",
          "url",
          "ip",
          "name",
          "account",
          "workspace",
          "deployment",
          "region",
          "project");

  private static final Set<String> WORDS =
      Set.of(
          "changeme",
          "change-me",
          "placeholder",
          "replace-me",
          "replaceme",
          "todo",
          "resource-name",
          "resourcename",
          "deployment-name",
          "deployment-id",
          "region-name",
          "project-id",
          "hostname",
          "ip-address",
          "ip_address");

  private StandIns() {}

  /** Whether a variable or a mark of a template was left in. */
  static boolean hasTemplate(String text) {
    return closes(text, '{', '}')
        || closes(text, '<', '>')
        || hasVariable(text, '$')
        || hasVariable(text, '%');
  }

  private static boolean closes(String text, char open, char close) {
    int at = text.indexOf(open);
    return at >= 0 && text.indexOf(close, at) > at;
  }

  /** {@code $NAME} or {@code %NAME%}; an escaped character is neither. */
  private static boolean hasVariable(String text, char mark) {
    int at = text.indexOf(mark);
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      boolean closed = mark == '$' || (end < text.length() && text.charAt(end) == '%');
      if (end - at > 3 && closed) {
        return true;
      }
      at = text.indexOf(mark, at + 1);
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Whether a host label or a part of a path is a stand-in. */
  static boolean isStandIn(String part) {
    String word = part.toLowerCase(Locale.ROOT);
    if (word.startsWith("your-") || word.startsWith("your_") || WORDS.contains(word)) {
      return true;
    }
    if (word.startsWith("your") && word.length() > 6) {
      String rest = word.substring(4);
      return YOURS.contains(rest) || YOURS.contains(rest.replace("name", ""));
    }
    return isCrosses(word);
  }

  private static boolean isCrosses(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != 'x') {
        return false;
      }
    }
    return true;
  }

  static boolean anyIn(List<String> parts) {
    for (String part : parts) {
      if (isStandIn(part)) {
        return true;
      }
    }
    return false;
  }
}
