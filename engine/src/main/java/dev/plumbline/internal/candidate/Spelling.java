package dev.plumbline.internal.candidate;

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
    record Near(String name, int distance) {}
    return names.stream()
        .map(name -> new Near(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance() >= 0)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(AT_MOST)
        .map(Near::name)
        .toList();
  }
}
