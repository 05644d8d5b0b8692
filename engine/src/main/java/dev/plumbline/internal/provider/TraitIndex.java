package dev.plumbline.internal.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Traits by the first character of the names that they are about, so that few are tried. */
final class TraitIndex {
  private final List<Trait> anywhere;
  private final Map<Character, List<Trait>> byFirst = new HashMap<>();

  TraitIndex(List<Trait> traits) {
    Map<Character, TreeSet<Integer>> places = new HashMap<>();
    TreeSet<Integer> open = new TreeSet<>();
    for (int i = 0; i < traits.size(); i++) {
      for (var glob : traits.get(i).models()) {
        char first = glob.text().isEmpty() ? '*' : glob.text().charAt(0);
        boolean wild = first == '*' || first == '?';
        (wild ? open : places.computeIfAbsent(first, any -> new TreeSet<>())).add(i);
      }
    }
    anywhere = pick(traits, open);
    places.forEach(
        (first, these) -> {
          these.addAll(open);
          byFirst.put(first, pick(traits, these));
        });
  }

  /** What all statements about the model say together, a later one winning. */
  ModelTraits of(String bareName, String provider) {
    if (bareName.isEmpty()) {
      return ModelTraits.NONE;
    }
    ModelTraits all = ModelTraits.NONE;
    for (Trait trait : byFirst.getOrDefault(bareName.charAt(0), anywhere)) {
      if (trait.covers(bareName, provider)) {
        all = all.then(trait.traits());
      }
    }
    return all;
  }

  private static List<Trait> pick(List<Trait> traits, TreeSet<Integer> places) {
    List<Trait> picked = new ArrayList<>();
    places.forEach(place -> picked.add(traits.get(place)));
    return List.copyOf(picked);
  }
}
