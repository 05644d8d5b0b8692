package dev.plumbline.internal.meaning;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.rule.Glob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One value for each class of values that policies tell apart: every entry that is written out, an
 * example of every pattern, and one of what two patterns have in common.
 */
final class ScopeValues {
  /** A region that no list names. */
  private static final String ELSEWHERE = "elsewhere-1";

  private static final int PATTERNS_PAIRED = 64;

  private final Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
  private final Map<Dimension, Set<String>> patterns = new EnumMap<>(Dimension.class);
  private boolean complete = true;

  ScopeValues(List<Policy> policies) {
    for (Policy policy : policies) {
      add(policy.scope());
      policy.exemptions().forEach(exemption -> add(exemption.scope()));
      for (Policy.Statement list : policy.lists()) {
        if (list.topic() == Topic.REGIONS) {
          add(Dimension.REGIONS, list.entries().globs());
          of(Dimension.REGIONS).add(ELSEWHERE);
        }
      }
    }
    patterns.forEach((dimension, globs) -> addCommon(dimension, List.copyOf(globs)));
  }

  private void addCommon(Dimension dimension, List<String> globs) {
    complete &= globs.size() <= PATTERNS_PAIRED;
    int most = Math.min(globs.size(), PATTERNS_PAIRED);
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < most; j++) {
        String common = Overlap.example(globs.get(i), globs.get(j));
        if (common != null) {
          of(dimension).add(common);
        }
      }
    }
  }

  /** Whether there is a value for every class; false where there are too many patterns. */
  boolean complete() {
    return complete;
  }

  private void add(Scope scope) {
    scope.parts().forEach(this::add);
  }

  private void add(Dimension dimension, Globs globs) {
    for (String glob : globs.texts()) {
      String example = glob.replace("*", "x").replace('?', 'x');
      of(dimension).add(example);
      if (!example.equals(glob)) {
        patterns.computeIfAbsent(dimension, any -> new TreeSet<>()).add(glob);
      }
    }
  }

  private Set<String> of(Dimension dimension) {
    return values.computeIfAbsent(dimension, any -> new TreeSet<>());
  }

  /** The values of a dimension. */
  List<String> all(Dimension dimension) {
    return List.copyOf(values.getOrDefault(dimension, Set.of()));
  }

  /** Those of them that a scope means. */
  List<String> in(Scope scope, Dimension dimension) {
    Globs globs = scope.parts().get(dimension);
    List<String> meant = new ArrayList<>();
    for (String value : all(dimension)) {
      if (globs != null && globs.texts().stream().anyMatch(one -> new Glob(one).matches(value))) {
        meant.add(value);
      }
    }
    return meant;
  }
}
