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
import java.util.function.BiPredicate;

/**
 * Finds the pairs of policies that hold for the same people. Policies are filed by the dimensions
 * that they name and by the values there, so that those of different accounts or groups never meet.
 */
final class SharedScopes {
  private static final String OPEN = "*";

  private final List<Policy> policies;
  private final Map<Set<Dimension>, Filing> filed = new LinkedHashMap<>();
  private long looked;

  /** A value of a dimension, all that end in a mail domain, or all that hold a pattern there. */
  private record Key(Dimension dimension, String value) {}

  /** The places of the policies that name the same dimensions. */
  private record Filing(List<Integer> all, Map<Key, List<Integer>> byKey) {
    Filing() {
      this(new ArrayList<>(), new HashMap<>());
    }

    List<Integer> of(Dimension dimension, String value) {
      return byKey.getOrDefault(new Key(dimension, value), List.of());
    }
  }

  SharedScopes(List<Policy> policies) {
    this.policies = List.copyOf(policies);
    for (int i = 0; i < this.policies.size(); i++) {
      file(i, this.policies.get(i));
    }
  }

  private void file(int place, Policy policy) {
    Filing filing = filed.computeIfAbsent(dimensions(policy), any -> new Filing());
    filing.all().add(place);
    Set<Key> keys = new LinkedHashSet<>();
    policy
        .scope()
        .parts()
        .forEach(
            (dimension, globs) ->
                globs.texts().forEach(text -> keys.addAll(keys(dimension, text))));
    keys.forEach(key -> filing.byKey().computeIfAbsent(key, any -> new ArrayList<>(1)).add(place));
  }

  private static List<Key> keys(Dimension dimension, String text) {
    if (!GlobRelation.isOpen(text)) {
      Key own = new Key(dimension, text);
      int domain = text.lastIndexOf('@');
      return domain < 0 ? List.of(own) : List.of(own, new Key(dimension, text.substring(domain)));
    }
    return List.of(new Key(dimension, isDomain(text) ? text : OPEN));
  }

  /** Whether a pattern stands for all accounts of a mail domain. */
  private static boolean isDomain(String text) {
    return text.startsWith("*@") && !GlobRelation.isOpen(text.substring(1));
  }

  private static Set<Dimension> dimensions(Policy policy) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    dimensions.addAll(policy.scope().parts().keySet());
    return dimensions;
  }

  /**
   * Calls with every pair whose scopes share people, each once, the earlier policy first, as long
   * as it is told to go on.
   */
  void pairs(BiPredicate<Policy, Policy> goOn) {
    for (int i = 0; i < policies.size(); i++) {
      Policy policy = policies.get(i);
      for (int other : candidates(i, policy)) {
        looked++;
        Policy found = policies.get(other);
        if (ScopePair.share(policy.scope(), found.scope())
            && !goOn.test(policies.get(Math.min(i, other)), policies.get(Math.max(i, other)))) {
          return;
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
        (dimensions, filing) -> {
          if (dimensions.containsAll(own)) {
            boolean same = dimensions.size() == own.size();
            for (int other : near(policy, filing)) {
              if (!same || other > place) {
                candidates.add(other);
              }
            }
          }
        });
    return candidates;
  }

  /** Those that could share a value in the dimension that leaves the fewest. */
  private static Set<Integer> near(Policy policy, Filing filing) {
    List<List<Integer>> fewest = List.of(filing.all());
    int least = filing.all().size();
    for (Map.Entry<Dimension, Globs> part : policy.scope().parts().entrySet()) {
      List<List<Integer>> sharing = sharing(part.getKey(), part.getValue(), filing);
      int size = sharing.stream().mapToInt(List::size).sum();
      if (size < least) {
        least = size;
        fewest = sharing;
      }
    }
    Set<Integer> near = new LinkedHashSet<>();
    fewest.forEach(near::addAll);
    return near;
  }

  private static List<List<Integer>> sharing(Dimension dimension, Globs globs, Filing filing) {
    List<List<Integer>> sharing = new ArrayList<>();
    sharing.add(filing.of(dimension, OPEN));
    for (String text : globs.texts()) {
      boolean domain = isDomain(text);
      if (GlobRelation.isOpen(text) && !domain) {
        return List.of(filing.all());
      }
      sharing.add(filing.of(dimension, text));
      int at = text.lastIndexOf('@');
      if (at >= 0) {
        sharing.add(filing.of(dimension, domain ? text.substring(at) : "*" + text.substring(at)));
      }
    }
    return sharing;
  }
}
