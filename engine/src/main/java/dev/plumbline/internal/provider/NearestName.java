package dev.plumbline.internal.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt name means. It says nothing rather than something doubtful: short names may
 * be one slip away, longer ones two, and no other thing may be as near. Immutable.
 */
public final class NearestName<T> {
  private static final int SHORT = 5;
  private static final int SHORTEST = 5;
  private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);
  private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);

  private final Map<String, T> names;

  NearestName(Map<String, T> names) {
    this.names = new LinkedHashMap<>(new TreeMap<>(names));
  }

  /** The one of the names that is meant, or null. */
  public static @Nullable String among(List<String> names, String written) {
    Map<String, String> each = new TreeMap<>();
    names.forEach(name -> each.put(name, name));
    return new NearestName<>(each).find(written);
  }

  @Nullable T find(String written) {
    if (written.length() < SHORTEST) {
      return null;
    }
    T best = null;
    int nearest = Integer.MAX_VALUE;
    boolean tied = false;
    for (Map.Entry<String, T> entry : names.entrySet()) {
      int distance = distance(written, entry.getKey());
      if (distance >= 0 && distance < nearest) {
        nearest = distance;
        best = entry.getValue();
        tied = false;
      } else if (distance == nearest && !entry.getValue().equals(best)) {
        tied = true;
      }
    }
    return tied ? null : best;
  }

  private static int distance(String written, String name) {
    if (name.length() < SHORTEST) {
      return -1;
    }
    boolean brief = Math.min(written.length(), name.length()) <= SHORT;
    return (brief ? ONE : TWO).apply(written, name);
  }
}
