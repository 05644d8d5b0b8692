package dev.plumbline.internal.key;

import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.expression.Outline;
import dev.plumbline.internal.expression.Trail;
import java.util.List;

/** An expression with what can be told before it is tried. Immutable. */
final class ReadyShape {
  private final Expression expression;
  private final Outline outline;
  private final String beginning;
  private final boolean clean;

  ReadyShape(Expression expression) {
    this.expression = expression;
    this.outline = expression.outline();
    this.beginning = common(outline.beginnings());
    this.clean = isClean(outline);
  }

  private static String common(List<String> beginnings) {
    String common = beginnings.isEmpty() ? "" : beginnings.get(0);
    for (String other : beginnings) {
      int same = 0;
      while (same < Math.min(common.length(), other.length())
          && common.charAt(same) == other.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }

  private static boolean isClean(Outline outline) {
    for (char c = 0; c < 0x80; c++) {
      if (outline.mayContain(c) && !Characters.CLEAN.has(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the whole text has this shape. */
  boolean matches(String text) {
    int length = text.length();
    return length >= outline.shortest()
        && length <= outline.longest()
        && text.startsWith(beginning)
        && expression.matches(text);
  }

  /** How far the text follows this shape from a place on. */
  Trail follow(String text, int from) {
    return expression.follow(text, from);
  }

  /** Texts of which each key of this shape begins with one. */
  List<String> beginnings() {
    return outline.beginnings();
  }

  /** Whether a text of this shape and one of the other may begin alike. */
  boolean mayBeginLike(ReadyShape other) {
    return beginnings().stream()
        .anyMatch(
            one ->
                other.beginnings().stream()
                    .anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
  }

  /** The length of the shortest of these texts. */
  int reach() {
    return outline.beginnings().stream().mapToInt(String::length).min().orElse(0);
  }

  int shortest() {
    return outline.shortest();
  }

  int longest() {
    return outline.longest();
  }

  boolean isOpen() {
    return outline.longest() == Outline.OPEN;
  }

  /** Whether only such characters occur as nobody puts around a key. */
  boolean isClean() {
    return clean;
  }

  boolean mayBeginWith(char c) {
    return outline.mayBeginWith(c);
  }
}
