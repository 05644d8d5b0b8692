package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Scope;
import java.util.List;
import java.util.Map;

/** How two scopes stand to each other. */
final class ScopePair {
  private ScopePair() {}

  /** Whether surely nobody is in both. A person may be in several groups. */
  static boolean disjoint(Scope one, Scope other) {
    for (Map.Entry<Dimension, Globs> part : one.parts().entrySet()) {
      Globs others = other.parts().get(part.getKey());
      if (others != null
          && part.getKey() != Dimension.GROUPS
          && !meet(part.getValue().texts(), others.texts())) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(List<String> one, List<String> other) {
    return one.stream()
        .anyMatch(left -> other.stream().anyMatch(right -> GlobRelation.meet(left, right)));
  }

  /**
   * Whether both surely hold for the same people: in every dimension that both name they share a
   * value, and only one of them names dimensions of its own.
   */
  static boolean share(Scope one, Scope other) {
    boolean oneMore = !other.parts().keySet().containsAll(one.parts().keySet());
    boolean otherMore = !one.parts().keySet().containsAll(other.parts().keySet());
    if (oneMore && otherMore) {
      return false;
    }
    for (Map.Entry<Dimension, Globs> part : one.parts().entrySet()) {
      Globs others = other.parts().get(part.getKey());
      if (others != null && !shareValue(part.getValue(), others)) {
        return false;
      }
    }
    return true;
  }

  private static boolean shareValue(Globs one, Globs other) {
    return coverAny(one, other) || coverAny(other, one);
  }

  private static boolean coverAny(Globs outer, Globs inner) {
    for (int i = 0; i < inner.size(); i++) {
      String text = inner.text(i);
      boolean many = text.indexOf('*') >= 0;
      if (many ? GlobRelation.covers(outer, text) : outer.find(text) >= 0) {
        return true;
      }
    }
    return false;
  }
}
