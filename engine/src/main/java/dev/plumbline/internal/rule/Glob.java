package dev.plumbline.internal.rule;

/**
 * A pattern in which {@code *} stands for any number of characters and {@code ?} for one; all other
 * characters stand for themselves. Matching takes time linear in text times pattern at worst.
 *
 * @param text the pattern as it was written
 */
public record Glob(String text) {
  /** Whether the whole value fits the pattern; letters must have the same case. */
  public boolean matches(String value) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (in < value.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (at < text.length() && text.charAt(at) == '?') {
        at++;
        in += Character.charCount(value.codePointAt(in));
      } else if (at < text.length() && text.charAt(at) == value.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }
}
