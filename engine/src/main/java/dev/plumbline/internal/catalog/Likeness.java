package dev.plumbline.internal.catalog;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How far a listed id is from what somebody wrote. Vendors weigh most: an id of another vendor is
 * like the text only where the rest is all but equal.
 */
final class Likeness {
  /** Two ids have nothing to do with each other. */
  static final int NONE = -1;

  private static final int VENDOR_TYPO = 1_000;
  private static final int OTHER_VENDOR = 2_000;
  private static final int OTHER_PLACE = 4;
  private static final int LONGER = 10;
  private static final int OTHER_VERSION = 100;
  private static final int SHORTEST_BEGINNING = 5;
  private static final int MOST_EDITS = 3;
  private static final LevenshteinDistance[] EDITS = {
    new LevenshteinDistance(0),
    new LevenshteinDistance(1),
    new LevenshteinDistance(2),
    new LevenshteinDistance(MOST_EDITS)
  };

  private Likeness() {}

  /** Smaller is nearer; {@link #NONE} where the two are not alike. */
  static int distance(ModelName wanted, ModelName listed) {
    int rest = rest(wanted, listed);
    if (rest == NONE) {
      return NONE;
    }
    int vendor = vendor(wanted.vendor(), listed.vendor());
    int place = wanted.place().equals(listed.place()) ? 0 : OTHER_PLACE;
    return vendor == OTHER_VENDOR && rest > 1 ? NONE : vendor + rest + place;
  }

  /** How many letters may differ: none in what is too short to tell, three in long ids. */
  static int allowedEdits(String plain) {
    int length = plain.length();
    if (length < 4) {
      return 0;
    }
    return length < 6 ? 1 : length < 12 ? 2 : MOST_EDITS;
  }

  /** Whether a text is long enough to stand for the ids that begin with it: two words at least. */
  static boolean isBeginning(String plain) {
    return plain.length() >= SHORTEST_BEGINNING && plain.indexOf('-') > 0;
  }

  private static int rest(ModelName wanted, ModelName listed) {
    if (wanted.plain().isEmpty()) {
      return NONE;
    }
    if (!wanted.bareKey().isEmpty() && wanted.bareKey().equals(listed.bareKey())) {
      return 0;
    }
    int edits = EDITS[allowedEdits(wanted.plain())].apply(wanted.plain(), listed.plain());
    int letters = edits >= 0 ? edits : beginning(wanted.plain(), listed.plain());
    return letters == NONE ? NONE : letters + version(wanted.plain(), listed.plain());
  }

  /** A digit is no slip of the pen: 4 may stand for 4.5, but hardly for 5. */
  private static int version(String wanted, String listed) {
    String one = digits(wanted);
    String other = digits(listed);
    return one.startsWith(other) || other.startsWith(one) ? 0 : OTHER_VERSION;
  }

  private static String digits(String plain) {
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at < plain.length(); at++) {
      if (Character.isDigit(plain.charAt(at))) {
        digits.append(plain.charAt(at));
      }
    }
    return digits.toString();
  }

  private static int beginning(String wanted, String listed) {
    boolean longer = listed.length() > wanted.length();
    String whole = longer ? listed : wanted;
    String part = longer ? wanted : listed;
    boolean begins =
        isBeginning(part) && whole.startsWith(part) && whole.charAt(part.length()) == '-';
    return begins ? LONGER + whole.length() - part.length() : NONE;
  }

  private static int vendor(String wanted, String listed) {
    if (wanted.isEmpty() || listed.isEmpty() || wanted.equals(listed)) {
      return 0;
    }
    return EDITS[Math.min(2, allowedEdits(wanted))].apply(wanted, listed) >= 0
        ? VENDOR_TYPO
        : OTHER_VENDOR;
  }
}
