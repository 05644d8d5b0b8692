package dev.plumbline.internal.policy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a setup chooses, under the names by which policies may mean it. A list that allows
 * must fit the thing as it is called; a list that denies reaches it under any of its names.
 *
 * @param topic what kind of thing
 * @param path JSON pointer of the field that chooses it
 * @param shown the name as it was entered; null where the setup leaves the choice open
 * @param names how it is called
 * @param allNames the same and its other names
 */
public record Subject(
    Topic topic, String path, @Nullable String shown, List<String> names, List<String> allNames) {
  /** Puts the names in small letters. */
  public Subject {
    names = small(names);
    allNames = small(allNames);
  }

  /** Something with the same names for both. */
  public static Subject of(Topic topic, String path, String shown, List<String> names) {
    return new Subject(topic, path, shown, names, names);
  }

  /** A choice that the setup leaves open: no list that allows can fit it. */
  public static Subject open(Topic topic, String path) {
    return new Subject(topic, path, null, List.of(), List.of());
  }

  private static List<String> small(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
  }
}
