package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import dev.plumbline.internal.url.Surplus.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blanks within a text that should be an address: a slip where they stand beside a separator,
 * otherwise the boundary between words.
 */
final class Blanks {
  private final String raw;
  private final int start;
  private final int end;
  private boolean sentence;

  Blanks(String raw, int start, int end) {
    this.raw = raw;
    this.start = start;
    this.end = end;
  }

  /** Blanks of all kinds, line breaks among them. */
  static boolean isBlank(char c) {
    return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || c == '\u0085'));
  }

  /** Characters without width: byte order marks, joiners, direction marks, soft hyphens. */
  static boolean isInvisible(char c) {
    return c > '~' && (Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
  }

  private static boolean isGap(char c) {
    return isBlank(c) || isInvisible(c);
  }

  boolean areThere() {
    for (int at = start; at < end; at++) {
      if (isGap(raw.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are several words and none of them an address; known after the next call. */
  boolean isSentence() {
    return sentence;
  }

  /** The places of the characters that make the address; the others are added to the surplus. */
  List<Integer> withoutInnerBlanks(List<Surplus> surplus) {
    List<TextRange> words = words();
    TextRange chosen = words.size() == 1 ? words.get(0) : firstAddress(words);
    if (chosen == null) {
      sentence = true;
      chosen = new TextRange(start, end);
    } else {
      addWords(surplus, start, chosen.start());
      addWords(surplus, chosen.end(), end);
    }
    return kept(chosen, surplus);
  }

  private static void addWords(List<Surplus> surplus, int from, int to) {
    if (from < to) {
      surplus.add(new Surplus(Kind.WORDS, new TextRange(from, to)));
    }
  }

  private List<Integer> kept(TextRange chosen, List<Surplus> surplus) {
    List<Integer> kept = new ArrayList<>(chosen.length());
    int at = chosen.start();
    while (at < chosen.end()) {
      int gap = at;
      boolean blank = false;
      while (at < chosen.end() && isGap(raw.charAt(at))) {
        blank |= isBlank(raw.charAt(at));
        at++;
      }
      if (at > gap && !sentence) {
        surplus.add(
            new Surplus(blank ? Kind.BLANKS_INSIDE : Kind.INVISIBLE, new TextRange(gap, at)));
      }
      if (at < chosen.end()) {
        kept.add(at++);
      }
    }
    return kept;
  }

  private List<TextRange> words() {
    List<TextRange> words = new ArrayList<>();
    int word = start;
    int at = start;
    while (at < end) {
      int gap = at;
      boolean blank = false;
      while (at < end && isGap(raw.charAt(at))) {
        blank |= isBlank(raw.charAt(at));
        at++;
      }
      if (blank && !isSlip(gap, at)) {
        words.add(new TextRange(word, gap));
        word = at;
      }
      at++;
    }
    words.add(new TextRange(word, end));
    return words;
  }

  private boolean isSlip(int gap, int behind) {
    char left = raw.charAt(gap - 1);
    char right = raw.charAt(behind);
    if (raw.regionMatches(true, behind, "http", 0, 4)) {
      return false;
    }
    return "/:@".indexOf(left) >= 0
        || "/:@?".indexOf(right) >= 0
        || (left == '.' && Character.isLowerCase(right))
        || (right == '.' && behind + 1 < end && !isGap(raw.charAt(behind + 1)));
  }

  private @Nullable TextRange firstAddress(List<TextRange> words) {
    for (TextRange word : words) {
      if (raw.substring(word.start(), word.end()).contains("://")) {
        return word;
      }
    }
    return null;
  }
}
