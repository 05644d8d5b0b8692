package dev.plumbline.internal.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant among a few names. */
final class Spelling {
  private static final int AT_MOST = 3;

  private Spelling() {}

  /** Names within a third of their length, nearest first, at most three. */
  static List<String> nearest(String written, Collection<String> names) {
    String lower = written.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, written.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    List<Near> near = new ArrayList<>(0);
    for (String name : names) {
      // No distance is smaller than the difference of the lengths.
      if (Math.abs(name.length() - lower.length()) <= limit) {
        int letters = distance.apply(lower, name.toLowerCase(Locale.ROOT));
        if (letters >= 0) {
          near.add(new Near(name, letters));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream().limit(AT_MOST).map(Near::name).toList();
  }

  private record Near(String name, int distance) {}
}
