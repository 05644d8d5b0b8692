package dev.plumbline.internal.model;

import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Tells slips of the keyboard from other names: of two ids of as many words, one word differs, by
 * two letters at most and never in its first or in a digit.
 */
final class Slip {
  private static final int SHORTEST_WORD = 4;
  private static final String SEPARATORS = "[-._:/@]";
  private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
  private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

  private Slip() {}

  static boolean between(String written, String listed) {
    String[] one = written.split(SEPARATORS, -1);
    String[] other = listed.split(SEPARATORS, -1);
    if (one.length < 2 || one.length != other.length) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < one.length; i++) {
      if (!one[i].equals(other[i])) {
        slips += isSlip(one[i], other[i]) ? 1 : 2;
      }
    }
    return slips == 1;
  }

  /** Whether a variant was meant: other case, or one letter that is wrong, missing or too much. */
  static boolean ofVariant(String written, String variant) {
    return ONE.apply(written.toLowerCase(Locale.ROOT), variant) >= 0;
  }

  private static boolean isSlip(String written, String listed) {
    return Math.min(written.length(), listed.length()) >= SHORTEST_WORD
        && written.charAt(0) == listed.charAt(0)
        && digits(written).equals(digits(listed))
        && !written.startsWith(listed)
        && TWO.apply(written, listed) > 0;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(Character::isDigit).forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
