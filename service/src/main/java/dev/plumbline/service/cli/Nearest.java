package dev.plumbline.service.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that a mistyped one was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The word that is at most a third of its letters away. */
  static Optional<String> of(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(lower, word) * 3 <= Math.max(word.length(), 3))
        .min(Comparator.comparingInt(word -> distance(lower, word)));
  }

  private static int distance(String typed, String word) {
    return LevenshteinDistance.getDefaultInstance().apply(typed, word);
  }
}
