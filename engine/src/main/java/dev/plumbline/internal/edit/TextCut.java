package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts characters out of a text as it is written, so that its quotes and escapes stay. For each
 * character of the value it finds where that begins in the raw text; where this is not simple the
 * answer is empty and the value has to be written anew.
 */
final class TextCut {
  private static final int UNKNOWN = -1;

  private final String raw;
  private final String text;
  private final int[] starts;

  private TextCut(String raw, String text) {
    this.raw = raw;
    this.text = text;
    this.starts = new int[text.length() + 1];
    Arrays.fill(starts, UNKNOWN);
  }

  /** The raw text without some characters of the value. */
  static Optional<String> cut(Scalar scalar, String raw, int pos, int len) {
    TextCut cut = new TextCut(raw, scalar.text());
    boolean found = cut.find(scalar.style());
    int start = found ? cut.starts[pos] : UNKNOWN;
    int end = found ? cut.starts[pos + len] : UNKNOWN;
    return start == UNKNOWN || end == UNKNOWN
        ? Optional.empty()
        : Optional.of(raw.substring(0, start) + raw.substring(end));
  }

  private boolean find(Style style) {
    return switch (style) {
      case PLAIN -> raw.equals(text) && findAll(0);
      case SINGLE_QUOTED -> findSingleQuoted();
      case DOUBLE_QUOTED -> findEscaped(1, raw.length() - 1);
      case ESCAPED -> findEscaped(0, raw.length());
      case LITERAL -> findLiteral();
      case FOLDED -> false;
    };
  }

  private boolean findAll(int from) {
    for (int at = 0; at < starts.length; at++) {
      starts[at] = from + at;
    }
    return true;
  }

  private boolean findSingleQuoted() {
    int at = 1;
    for (int i = 0; i < text.length(); i++) {
      if (!matches(at, text.charAt(i))) {
        return false;
      }
      starts[i] = at;
      at += text.charAt(i) == '\'' ? 2 : 1;
    }
    starts[text.length()] = at;
    return at == raw.length() - 1;
  }

  private boolean findEscaped(int from, int end) {
    int at = from;
    int i = 0;
    while (i < text.length()) {
      boolean escape = at < raw.length() && raw.charAt(at) == '\\';
      if (!escape && !matches(at, text.charAt(i))) {
        return false;
      }
      starts[i] = at;
      i += escape && raw.charAt(at + 1) == 'U' && Character.isHighSurrogate(text.charAt(i)) ? 2 : 1;
      at += escape ? escapeLength(at) : 1;
    }
    if (i != text.length() || at != end) {
      return false;
    }
    starts[i] = at;
    return true;
  }

  private int escapeLength(int at) {
    return switch (raw.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /**
   * The lines of a literal block; line breaks are cut together with the indentation behind them.
   */
  private boolean findLiteral() {
    int line = behindBreak(indexOfBreak(0));
    int indentation = blanks(line);
    int at = line + indentation;
    for (int i = 0; i < text.length() && at < raw.length(); i++) {
      boolean lineBreak = text.charAt(i) == '\n';
      if (lineBreak ? indexOfBreak(at) != at : !matches(at, text.charAt(i))) {
        return false;
      }
      starts[i] = at;
      at = lineBreak ? behindIndentation(behindBreak(at), indentation) : at + 1;
      starts[i + 1] = at;
    }
    return true;
  }

  private int behindIndentation(int line, int indentation) {
    return line + Math.min(blanks(line), indentation);
  }

  private int blanks(int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) == ' ') {
      at++;
    }
    return at - from;
  }

  private int indexOfBreak(int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) != '\n' && raw.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int behindBreak(int at) {
    boolean two = raw.startsWith("\r\n", at);
    return Math.min(at + (two ? 2 : 1), raw.length());
  }

  private boolean matches(int at, char c) {
    return at < raw.length() && raw.charAt(at) == c;
  }
}
