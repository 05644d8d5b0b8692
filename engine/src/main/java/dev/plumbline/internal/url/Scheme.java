package dev.plumbline.internal.url;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an address.
 *
 * @param form how it is written
 * @param meant http or https, or null where nothing tells
 * @param end where the rest begins
 */
record Scheme(SchemeForm form, @Nullable String meant, int end) {
  /** What other programs register; never a misspelt http. */
  private static final Set<String> OTHERS = Set.of("ftp", "ftps", "sftp", "tcp", "htcpcp", "smtp");

  private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);

  static Scheme of(String text) {
    int word = wordLength(text);
    if (word == 5 && text.startsWith("https://") && !text.startsWith("/", 8)) {
      return behindFirst(text, new Scheme(SchemeForm.PLAIN, "https", 8));
    }
    if (word == 4 && text.startsWith("http://") && !text.startsWith("/", 7)) {
      return behindFirst(text, new Scheme(SchemeForm.PLAIN, "http", 7));
    }
    return behindFirst(text, unusual(text, word));
  }

  /** Looks for a second scheme behind the first: {@code https://https://}. */
  private static Scheme behindFirst(String text, Scheme first) {
    if (first.form == SchemeForm.MISSING || first.form == SchemeForm.OTHER) {
      return first;
    }
    String rest = text.substring(first.end);
    if (!rest.regionMatches(true, 0, "http", 0, 4) || !isMarked(rest)) {
      return first;
    }
    Scheme second = of(rest);
    return second.form == SchemeForm.PLAIN || second.form == SchemeForm.TYPO
        ? new Scheme(SchemeForm.TYPO, second.meant, first.end + second.end)
        : first;
  }

  /** Whether a colon or two slashes stand behind the word; one slash is a path's beginning. */
  private static boolean isMarked(String text) {
    int word = wordLength(text);
    return text.startsWith(":", word) || text.startsWith("//", word);
  }

  private static Scheme unusual(String text, int length) {
    String word = text.substring(0, length).toLowerCase(Locale.ROOT);
    String bare = withoutTrailingDots(word);
    boolean exact = Label.isHttp(bare);
    int at = length;
    boolean colon = at < text.length() && text.charAt(at) == ':';
    boolean mark = colon || (at < text.length() && ";,".indexOf(text.charAt(at)) >= 0);
    at += mark ? 1 : 0;
    int slashes = at;
    while (at < text.length() && text.charAt(at) == '/') {
      at++;
    }
    slashes = at - slashes;
    if (exact && (slashes > 0 || (colon && !isDigitAt(text, at)))) {
      boolean plain = slashes == 2 && colon && bare.equals(word);
      return new Scheme(plain ? SchemeForm.PLAIN : SchemeForm.TYPO, bare, at);
    }
    if (slashes > 0 && colon && isNearHttp(word)) {
      return new Scheme(SchemeForm.TYPO, word.indexOf('s') >= 0 ? "https" : "http", at);
    }
    if (slashes > 1 && colon) {
      return new Scheme(word.isEmpty() ? SchemeForm.TYPO : SchemeForm.OTHER, null, at);
    }
    return new Scheme(SchemeForm.MISSING, null, slashes > 1 && length == 0 ? at : 0);
  }

  private static boolean isNearHttp(String word) {
    if (OTHERS.contains(word) || word.length() < 2 || word.length() > 8) {
      return false;
    }
    int http = NEAR.apply(word, "http");
    int https = NEAR.apply(word, "https");
    return http == 1 || https == 1 || ((http == 2 || https == 2) && word.startsWith("h"));
  }

  private static String withoutTrailingDots(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '.') {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isDigitAt(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int wordLength(String text) {
    int at = 0;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '-'
        || c == '.';
  }
}
