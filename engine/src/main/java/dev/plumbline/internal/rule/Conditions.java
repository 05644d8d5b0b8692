package dev.plumbline.internal.rule;

import java.util.List;

/** Walking over conditions. */
public final class Conditions {
  private Conditions() {}

  /** The parts of a condition that is made of others; none of a single test. */
  public static List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts();
    }
    if (condition instanceof Condition.Any any) {
      return any.parts();
    }
    return condition instanceof Condition.None none ? none.parts() : List.of();
  }
}
