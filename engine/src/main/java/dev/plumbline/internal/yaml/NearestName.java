package dev.plumbline.internal.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name that was probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name that is nearest to a given one, at most a third of its letters away, or empty.
   * Two letters that changed places count as one. Case does not count; of equally near names the
   * first in the order of the alphabet is taken.
   */
  public static Optional<String> of(String given, Collection<String> known) {
    DamerauLevenshteinDistance letters =
        new DamerauLevenshteinDistance(Math.max(1, given.length() / 3));
    String lower = given.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String name : known) {
      int distance = letters.apply(lower, name.toLowerCase(Locale.ROOT));
      boolean nearer =
          distance < least || (nearest != null && distance == least && name.compareTo(nearest) < 0);
      if (distance >= 0 && nearer) {
        nearest = name;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
