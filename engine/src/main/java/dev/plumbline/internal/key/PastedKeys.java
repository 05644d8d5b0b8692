package dev.plumbline.internal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds keys that were pasted into fields for other things. Immutable. */
public final class PastedKeys {
  private static final int RANDOM_BEHIND_BEGINNING = 16;
  private static final int RANDOM_ALONE = 24;
  private static final int LEAST_CHANGES = 4;
  private static final int MANY_DIGITS = 10;
  private static final String SEPARATORS = "/:@. ";

  private final List<String> beginnings;

  /** Knows how keys begin that no other text begins like. */
  public PastedKeys(List<String> beginnings) {
    this.beginnings = List.copyOf(beginnings);
  }

  /** The part of a text that is a key by its beginning, or null where there is none. */
  public @Nullable String known(String text) {
    // What is random behind a beginning is so in the whole text; most texts have nothing random.
    if (random(text, 0, RANDOM_BEHIND_BEGINNING, 1) == null) {
      return null;
    }
    for (String beginning : beginnings) {
      int at = text.indexOf(beginning);
      if (at >= 0 && random(text, at + beginning.length(), RANDOM_BEHIND_BEGINNING, 1) != null) {
        return text.substring(at);
      }
    }
    return null;
  }

  /**
   * The part of a text that is as long and as random as a key, or null where there is none. Names
   * have words; digests, which behind a colon name versions of models, do not.
   */
  public @Nullable String random(String text) {
    return random(text, 0, RANDOM_ALONE, LEAST_CHANGES);
  }

  /** Whether a text is nothing but a key by its looks. */
  public boolean isRandom(String text) {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      if (text.indexOf(SEPARATORS.charAt(i)) >= 0) {
        return false;
      }
    }
    return random(text) != null;
  }

  private static @Nullable String random(String text, int from, int least, int changes) {
    int start = from;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - start >= least && isMixed(text, start, end, changes)) {
        return text.substring(start, end);
      }
      start = end + 1;
    }
    return null;
  }

  /** In words, letters and digits take turns once or twice, and there are few digits. */
  private static boolean isMixed(String text, int start, int end, int least) {
    int changes = 0;
    int digits = isDigit(text.charAt(start)) ? 1 : 0;
    for (int i = start + 1; i < end; i++) {
      boolean digit = isDigit(text.charAt(i));
      changes += digit != isDigit(text.charAt(i - 1)) ? 1 : 0;
      digits += digit ? 1 : 0;
    }
    return changes >= least || (changes > 0 && digits >= MANY_DIGITS);
  }

  private static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
