package dev.plumbline.internal.yaml;

import dev.plumbline.Value;

/**
 * Keys in messages: named, unless what stands there looks more like a credential than like a name.
 */
final class KeyName {
  private static final int LONGEST = 48;
  private static final int LONGEST_RUN = 15;

  private KeyName() {}

  /** The key as an argument of texts, or nothing where they do without it. */
  static Value argument(String key) {
    return isName(key) ? Value.of(key) : new Value.Nothing();
  }

  private static boolean isName(String key) {
    if (key.isBlank() || key.length() > LONGEST) {
      return false;
    }
    int run = 0;
    boolean digits = false;
    for (int at = 0; at < key.length(); at++) {
      char c = key.charAt(at);
      if (Character.isISOControl(c) || c == '`') {
        return false;
      }
      boolean inRun = Character.isLetterOrDigit(c);
      digits = inRun && (digits || Character.isDigit(c));
      run = inRun ? run + 1 : 0;
      if (digits && run > LONGEST_RUN) {
        return false;
      }
    }
    return true;
  }
}
