package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the pairs of policies that hold for the same people. Policies are filed by the dimensions
 * that they name and by the values there, so that those of different accounts or groups never meet.
 */
final class SharedScopes {
  private static final String OPEN = "*";

  private final List<Policy> policies;
  private final Map<Set<Dimension>, Map<Key, List<Integer>>> filed = new LinkedHashMap<>();
  private long looked;

  /** A value of a dimension, or all that hold a pattern there. */
  private record Key(Dimension dimension, String value) {}

  SharedScopes(List<Policy> policies) {
    this.policies = List.copyOf(policies);
    for (int i = 0; i < this.policies.size(); i++) {
      file(i, this.policies.get(i));
    }
  }

  private void file(int place, Policy policy) {
    Map<Key, List<Integer>> byKey =
        filed.computeIfAbsent(dimensions(policy), any -> new HashMap<>());
    policy
        .scope()
        .parts()
        .forEach(
            (dimension, globs) ->
                keys(dimension, globs)
                    .forEach(
                        key -> byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(place)));
    if (policy.scope().parts().isEmpty()) {
      byKey.computeIfAbsent(everybody(), any -> new ArrayList<>()).add(place);
    }
  }

  private static Key everybody() {
    return new Key(Dimension.ORGANIZATIONS, "");
  }

  private static Set<Dimension> dimensions(Policy policy) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    dimensions.addAll(policy.scope().parts().keySet());
    return dimensions;
  }

  private static Set<Key> keys(Dimension dimension, Globs globs) {
    Set<Key> keys = new LinkedHashSet<>();
    for (String text : globs.texts()) {
      keys.add(new Key(dimension, GlobRelation.isOpen(text) ? OPEN : text));
    }
    return keys;
  }

  /** Calls with every pair whose scopes share people, each once, the earlier policy first. */
  void pairs(BiConsumer<Policy, Policy> pair) {
    for (int i = 0; i < policies.size(); i++) {
      Policy policy = policies.get(i);
      for (int other : candidates(i, policy)) {
        looked++;
        Policy found = policies.get(other);
        if (ScopePair.share(policy.scope(), found.scope())) {
          pair.accept(policies.get(Math.min(i, other)), policies.get(Math.max(i, other)));
        }
      }
    }
  }

  /** How many pairs had to be looked at. */
  long looked() {
    return looked;
  }

  /** Policies that name the same dimensions and come later, and those that name more. */
  private Set<Integer> candidates(int place, Policy policy) {
    Set<Dimension> own = dimensions(policy);
    Set<Integer> candidates = new LinkedHashSet<>();
    filed.forEach(
        (dimensions, byKey) -> {
          if (dimensions.containsAll(own)) {
            boolean same = dimensions.size() == own.size();
            for (int other : near(policy, byKey)) {
              if (!same || other > place) {
                candidates.add(other);
              }
            }
          }
        });
    return candidates;
  }

  /** Those that could share a value in the dimension that leaves the fewest. */
  private static Set<Integer> near(Policy policy, Map<Key, List<Integer>> byKey) {
    Collection<List<Integer>> fewest = byKey.values();
    int least = size(fewest);
    for (Dimension dimension : policy.scope().parts().keySet()) {
      Collection<List<Integer>> sharing = sharing(dimension, policy, byKey);
      int size = size(sharing);
      if (size < least) {
        least = size;
        fewest = sharing;
      }
    }
    Set<Integer> near = new LinkedHashSet<>();
    fewest.forEach(near::addAll);
    return near;
  }

  private static int size(Collection<List<Integer>> places) {
    return places.stream().mapToInt(List::size).sum();
  }

  private static Collection<List<Integer>> sharing(
      Dimension dimension, Policy policy, Map<Key, List<Integer>> byKey) {
    Set<Key> keys = keys(dimension, policy.scope().parts().getOrDefault(dimension, Globs.NONE));
    Key open = new Key(dimension, OPEN);
    if (keys.contains(open)) {
      return byKey.values();
    }
    List<List<Integer>> sharing = new ArrayList<>();
    sharing.add(byKey.getOrDefault(open, List.of()));
    keys.forEach(key -> sharing.add(byKey.getOrDefault(key, List.of())));
    return sharing;
  }
}
