package dev.plumbline.internal.url;

/** Letters and digits that look like others. */
final class Letters {
  private static final String FOREIGN = "аеорсухіјѕһԁԛԝɡοανιρτυκ";
  private static final String LATIN = "aeopcyxijshdqwgoaviptuk";

  private Letters() {}

  /** The text with Latin letters in place of Cyrillic and Greek ones of the same look. */
  static String latin(String text) {
    StringBuilder latin = null;
    for (int i = 0; i < text.length(); i++) {
      int at = text.charAt(i) > '~' ? FOREIGN.indexOf(text.charAt(i)) : -1;
      if (at >= 0) {
        latin = latin == null ? new StringBuilder(text) : latin;
        latin.setCharAt(i, LATIN.charAt(at));
      }
    }
    return latin == null ? text : latin.toString();
  }

  /** The letters that a word is made of, one bit each, those of the same look together. */
  static int set(String word) {
    int set = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = foldedLetter(word.charAt(i));
      set |= c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 1 << 26;
    }
    return set;
  }

  /** Whether two words differ in digits that stand for letters alone: openai, 0penai, opena1. */
  static boolean sameLook(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(foldedLetter(text.charAt(i)));
    }
    int at = folded.indexOf("rn");
    while (at >= 0) {
      folded.replace(at, at + 2, "m");
      at = folded.indexOf("rn");
    }
    return folded.toString();
  }

  private static char foldedLetter(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', 'l' -> 'i';
      case '3' -> 'e';
      case '5' -> 's';
      default -> c;
    };
  }
}
