package dev.plumbline.internal.testing;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A scope without one of its dimensions, or without one of several values. */
final class ChangesOfScope {
  /**
   * A scope after a small change.
   *
   * @param dropped what was left out
   * @param scope what became of it
   */
  record Changed(String dropped, Scope scope) {}

  private ChangesOfScope() {}

  static List<Changed> of(Scope scope) {
    List<Changed> changes = new ArrayList<>();
    scope
        .parts()
        .forEach(
            (dimension, globs) -> {
              Map<Dimension, Globs> rest = copy(scope);
              rest.remove(dimension);
              changes.add(new Changed(dimension.key(), new Scope(rest)));
              if (globs.texts().size() > 1) {
                globs.texts().forEach(text -> changes.add(without(scope, dimension, text)));
              }
            });
    return changes;
  }

  private static Changed without(Scope scope, Dimension dimension, String text) {
    Map<Dimension, Globs> parts = copy(scope);
    List<String> texts = parts.getOrDefault(dimension, Globs.NONE).texts();
    parts.put(dimension, Globs.of(PolicyCopy.without(texts, text)));
    return new Changed(dimension.key() + ": " + text, new Scope(parts));
  }

  private static Map<Dimension, Globs> copy(Scope scope) {
    Map<Dimension, Globs> parts = new EnumMap<>(Dimension.class);
    parts.putAll(scope.parts());
    return parts;
  }
}
