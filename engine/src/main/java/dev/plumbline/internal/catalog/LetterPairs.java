package dev.plumbline.internal.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which texts share how many pairs of neighbouring letters. One edit changes at most two pairs, so
 * texts that share too few of them cannot be a few edits apart.
 */
final class LetterPairs {
  private static final int KINDS = 38;

  private final int[][] having = new int[KINDS * KINDS][];
  private final int[] lengths;

  LetterPairs(List<String> texts) {
    lengths = texts.stream().mapToInt(String::length).toArray();
    List<BitSet> pairs = texts.stream().map(LetterPairs::pairs).toList();
    int[] sizes = new int[having.length];
    pairs.forEach(set -> set.stream().forEach(pair -> sizes[pair]++));
    Arrays.setAll(having, pair -> new int[sizes[pair]]);
    for (int at = texts.size() - 1; at >= 0; at--) {
      int text = at;
      pairs.get(at).stream().forEach(pair -> having[pair][--sizes[pair]] = text);
    }
  }

  /** Adds every text that may be at most so many edits away, and perhaps some that are not. */
  void mark(String wanted, int edits, BitSet marked) {
    BitSet pairs = pairs(wanted);
    int atLeast = pairs.cardinality() - 2 * edits;
    int[] shared = new int[lengths.length];
    pairs.stream().forEach(pair -> count(having[pair], shared));
    for (int at = 0; at < lengths.length; at++) {
      if (shared[at] >= atLeast && Math.abs(lengths[at] - wanted.length()) <= edits) {
        marked.set(at);
      }
    }
  }

  private static void count(int[] texts, int[] shared) {
    for (int text : texts) {
      shared[text]++;
    }
  }

  private static BitSet pairs(String text) {
    BitSet pairs = new BitSet(KINDS * KINDS);
    for (int at = 1; at < text.length(); at++) {
      pairs.set(kind(text.charAt(at - 1)) * KINDS + kind(text.charAt(at)));
    }
    return pairs;
  }

  private static int kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? 26 + c - '0' : c == '-' ? 36 : 37;
  }
}
