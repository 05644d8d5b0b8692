package dev.plumbline.internal.message;

import dev.plumbline.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in patterns that do no more than name texts, as most do, in one pass over them. */
final class PlainPattern {
  private static final int USUAL_VALUES = 48;

  private PlainPattern() {}

  /** The pattern with its arguments filled in; null where it takes ICU to read it or a value. */
  static @Nullable String fill(String pattern, Map<String, Value> arguments) {
    if (quotes(pattern)) {
      return null;
    }
    StringBuilder filled = new StringBuilder(pattern.length() + USUAL_VALUES);
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      int close = pattern.indexOf('}', done);
      String text = close < open ? null : text(arguments.get(pattern.substring(open + 1, close)));
      if (text == null) {
        return null;
      }
      filled.append(pattern, done, open).append(text);
      done = close + 1;
    }
    return pattern.indexOf('}', done) < 0
        ? filled.append(pattern, done, pattern.length()).toString()
        : null;
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text text && !text.text().isEmpty() ? text.text() : null;
  }

  /** Whether an apostrophe means something, by what follows it. */
  private static boolean quotes(String pattern) {
    return pattern.indexOf('\'') >= 0
        && (pattern.contains("''") || pattern.contains("'{") || pattern.contains("'}"));
  }
}
