package dev.plumbline.internal.rule;

/** Texts and names as canonical ids hold them, so that no two of them can read the same. */
final class Quoted {
  private Quoted() {}

  /** The text between quotation marks, with its own marks and backslashes escaped. */
  static String text(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  /** The name as it is where it is plain, else between quotation marks. */
  static String name(String name) {
    return !name.isEmpty() && name.chars().allMatch(Quoted::isPlain) ? name : text(name);
  }

  private static boolean isPlain(int c) {
    return c == '.' || c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }
}
