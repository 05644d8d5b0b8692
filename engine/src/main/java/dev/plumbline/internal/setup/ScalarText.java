package dev.plumbline.internal.setup;

import dev.plumbline.Position;
import dev.plumbline.TextRange;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Span;

/**
 * Finds parts of a scalar's value in what is written: quotes and escapes make the two differ.
 *
 * @param text the whole text
 * @param scalar a value of it
 */
public record ScalarText(String text, Scalar scalar) {

  /** The place of a part; the whole scalar where the parts cannot be told apart. */
  public Position position(TextRange range) {
    Span span = scalar.span();
    if (span.line() != span.endLine() || range.end() > scalar.text().length()) {
      return span.position();
    }
    int start = written(range.start());
    int end = written(range.end());
    return new Position(span.line(), span.column() + start, span.line(), span.column() + end);
  }

  /** How far into the written form a position of the value lies. */
  private int written(int valueOffset) {
    String source = scalar.span().of(text);
    int at = isUnquoted() ? 0 : 1;
    for (int seen = 0; seen < valueOffset && at < source.length(); seen++) {
      at += width(source, at);
    }
    return Math.min(at, source.length());
  }

  private boolean isUnquoted() {
    return scalar.style() == Scalar.Style.PLAIN || scalar.style() == Scalar.Style.ESCAPED;
  }

  private int width(String source, int at) {
    char c = source.charAt(at);
    if (scalar.style() == Scalar.Style.SINGLE_QUOTED && c == '\'') {
      return 2;
    }
    boolean escapes =
        scalar.style() == Scalar.Style.DOUBLE_QUOTED || scalar.style() == Scalar.Style.ESCAPED;
    if (!escapes || c != '\\' || at + 1 >= source.length()) {
      return 1;
    }
    return switch (source.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
