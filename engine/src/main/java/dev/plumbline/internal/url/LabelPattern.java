package dev.plumbline.internal.url;

import org.jspecify.annotations.Nullable;

/**
 * A host label or path segment of a known endpoint: fixed, or with one place for something of the
 * person's own.
 *
 * @param before the fixed beginning
 * @param variable the name of the open part ({@code *} or {@code region}), or null when all is
 *     fixed
 * @param after the fixed end
 */
record LabelPattern(String before, @Nullable String variable, String after) {

  static LabelPattern of(String written) {
    int star = written.indexOf('*');
    if (star >= 0) {
      return new LabelPattern(written.substring(0, star), "*", written.substring(star + 1));
    }
    int open = written.indexOf('{');
    int close = written.indexOf('}', open + 1);
    if (open >= 0 && close > open) {
      return new LabelPattern(
          written.substring(0, open),
          written.substring(open + 1, close),
          written.substring(close + 1));
    }
    return new LabelPattern(written, null, "");
  }

  boolean isFixed() {
    return variable == null;
  }

  boolean matches(String label) {
    if (variable == null) {
      return before.equals(label);
    }
    return label.length() > before.length() + after.length()
        && label.startsWith(before)
        && label.endsWith(after);
  }

  /** What stands in the open part of a label that matches. */
  String open(String label) {
    return label.substring(before.length(), label.length() - after.length());
  }
}
