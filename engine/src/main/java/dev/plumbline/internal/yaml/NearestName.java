package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name that was probably meant. */
public final class NearestName {
  /** The argument of a problem that names what was surely meant. */
  public static final String MEANT = "meant";

  private static final int LETTERS = 4;

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

  /**
   * The one name of which a given one is surely a slip, or empty: nothing but case and separators
   * differs, or one letter of at least {@value #LETTERS}, and no other name is as near.
   */
  public static Optional<String> certain(String given, Collection<String> known) {
    List<String> same =
        known.stream().filter(name -> letters(name).equals(letters(given))).toList();
    if (!same.isEmpty() || given.length() < LETTERS) {
      return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
    DamerauLevenshteinDistance one = new DamerauLevenshteinDistance(1);
    String lower = given.toLowerCase(Locale.ROOT);
    List<String> near =
        known.stream()
            .filter(name -> one.apply(lower, name.toLowerCase(Locale.ROOT)) == 1)
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * What a problem with a name says: the nearest under {@code near}, and a {@link #certain} one
   * under {@value #MEANT} as well.
   *
   * @param others further arguments of the problem
   */
  public static Map<String, Value> arguments(
      String given, Collection<String> known, Map<String, Value> others) {
    Map<String, Value> arguments = new TreeMap<>(others);
    arguments.put("near", of(given, known).map(Value::of).orElseGet(Value.Nothing::new));
    certain(given, known).ifPresent(name -> arguments.put(MEANT, Value.of(name)));
    return arguments;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }
}
