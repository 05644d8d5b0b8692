package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs of policies that hold for the same people. Policies are filed by the dimensions
 * that they name and by the values of the one that tells most apart, so that policies of different
 * accounts or groups never meet.
 */
final class SharedScopes {
  private static final List<Dimension> TELLING =
      List.of(
          Dimension.ACCOUNTS,
          Dimension.GROUPS,
          Dimension.ORGANIZATIONS,
          Dimension.PLANS,
          Dimension.REGIONS,
          Dimension.COUNTRIES,
          Dimension.HOSTS);
  private static final String OPEN = "*";

  private final List<Policy> policies;
  private final Map<Set<Dimension>, Map<Key, List<Integer>>> filed = new LinkedHashMap<>();

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
        Policy found = policies.get(other);
        if (ScopePair.share(policy.scope(), found.scope())) {
          pair.accept(policies.get(Math.min(i, other)), policies.get(Math.max(i, other)));
        }
      }
    }
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

  private static Set<Integer> near(Policy policy, Map<Key, List<Integer>> byKey) {
    Set<Integer> near = new LinkedHashSet<>();
    Dimension telling = telling(policy);
    if (telling == null) {
      byKey.values().forEach(near::addAll);
      return near;
    }
    near.addAll(byKey.getOrDefault(new Key(telling, OPEN), List.of()));
    for (Key key : keys(telling, policy.scope().parts().getOrDefault(telling, Globs.NONE))) {
      if (key.value().equals(OPEN)) {
        byKey.values().forEach(near::addAll);
      }
      near.addAll(byKey.getOrDefault(key, List.of()));
    }
    return near;
  }

  private static @Nullable Dimension telling(Policy policy) {
    return TELLING.stream().filter(policy.scope().parts()::containsKey).findFirst().orElse(null);
  }
}
