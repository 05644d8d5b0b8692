package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.Locale;
import java.util.Set;

/**
 * Writes single values. Without quotes goes only what the older YAML 1.1 reads as text too, as the
 * program that owns the file may still speak it.
 */
final class ScalarWriter {
  private static final Set<String> WORDS_WITH_MEANING =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");
  private static final String PLAIN_SIGNS = "-_./@+=$%";

  private final boolean json;
  private final boolean quoteAlways;

  ScalarWriter(boolean json, boolean quoteAlways) {
    this.json = json;
    this.quoteAlways = quoteAlways;
  }

  /** A value in the style that it asks for, or in double quotes where that cannot be. */
  String write(Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> text(scalar.text(), scalar.style());
      case NULL -> scalar.text().isEmpty() ? "null" : scalar.text();
      case NUMBER, FLAG -> scalar.text();
    };
  }

  String text(String text, Style style) {
    if (json || quoteAlways || style == Style.DOUBLE_QUOTED) {
      return doubleQuoted(text);
    }
    if (style == Style.SINGLE_QUOTED) {
      return isPrintable(text) ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }
    return isPlain(text) ? text : doubleQuoted(text);
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    if (WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int at = 1; at < text.length(); at++) {
      if (!isPlain(text, at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    boolean innermost = at + 1 < text.length() && text.charAt(at + 1) != ' ';
    return Character.isLetterOrDigit(c)
        || PLAIN_SIGNS.indexOf(c) >= 0
        || (innermost && (c == ' ' || c == ':'));
  }

  private static boolean isPrintable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (needsEscape(text, at)) {
        return false;
      }
    }
    return true;
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (needsEscape(text, at)) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Control characters, halves of pairs, and what editors hide or take for a line break. */
  private static boolean needsEscape(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE || c == '\uFEFF') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    boolean loneLow =
        Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    return loneLow || c == '\u2028' || c == '\u2029';
  }
}
