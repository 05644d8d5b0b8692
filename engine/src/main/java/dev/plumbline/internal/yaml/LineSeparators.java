package dev.plumbline.internal.yaml;

import java.util.BitSet;

/**
 * Hides U+0085, U+2028 and U+2029 from a parser that takes them for line breaks, as YAML 1.1 did:
 * in YAML 1.2 they are characters like others, and a pasted key that ends in one has to keep it.
 * Each is replaced by a character of the private use area that the text does not hold.
 */
final class LineSeparators {
  private static final String HIDDEN = "\u0085\u2028\u2029";
  private static final int PRIVATE_FIRST = 0xE000;
  private static final int PRIVATE_LAST = 0xF8FF;

  private final String masked;
  private final String standIns;

  private LineSeparators(String masked, String standIns) {
    this.masked = masked;
    this.standIns = standIns;
  }

  static LineSeparators in(SourceMap source) {
    String text = source.text();
    boolean none = true;
    for (int at = 0; !source.isAscii() && at < text.length() && none; at++) {
      none = HIDDEN.indexOf(text.charAt(at)) < 0;
    }
    return none ? new LineSeparators(text, "") : hide(text);
  }

  /** The text to parse, as long as the original. */
  String masked() {
    return masked;
  }

  /** The original characters of a value. */
  String restore(String value) {
    return standIns.isEmpty() ? value : swap(value, standIns, HIDDEN);
  }

  private static LineSeparators hide(String text) {
    BitSet used = new BitSet();
    text.chars().filter(c -> c >= PRIVATE_FIRST && c <= PRIVATE_LAST).forEach(used::set);
    StringBuilder standIns = new StringBuilder();
    int next = PRIVATE_FIRST;
    for (int i = 0; i < HIDDEN.length(); i++) {
      next = used.nextClearBit(next);
      standIns.append((char) next++);
    }
    return next > PRIVATE_LAST + 1
        ? new LineSeparators(text, "")
        : new LineSeparators(swap(text, HIDDEN, standIns.toString()), standIns.toString());
  }

  private static String swap(String text, String from, String to) {
    String swapped = text;
    for (int i = 0; i < from.length(); i++) {
      swapped = swapped.replace(from.charAt(i), to.charAt(i));
    }
    return swapped;
  }
}
