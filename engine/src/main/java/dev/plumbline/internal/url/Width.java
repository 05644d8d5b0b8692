package dev.plumbline.internal.url;

/** Characters of East Asian keyboards that stand for those of an address. */
final class Width {
  private Width() {}

  /** The text with half-width letters, digits and signs; of the same length. */
  static String narrowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (narrow(text.charAt(i)) != text.charAt(i)) {
        return narrowedFrom(i, text);
      }
    }
    return text;
  }

  private static String narrowedFrom(int first, String text) {
    StringBuilder narrowed = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      narrowed.setCharAt(i, narrow(text.charAt(i)));
    }
    return narrowed.toString();
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return c == '。' || c == '．' || c == '｡' ? '.' : c;
  }
}
