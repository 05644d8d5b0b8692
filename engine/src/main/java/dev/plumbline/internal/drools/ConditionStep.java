package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.rule.Condition;

/** A condition over several attributes. */
record ConditionStep(Condition condition, Branch next) implements Step {
  @Override
  public void walk(AttributeView setup, Matched found) {
    if (condition.holds(setup)) {
      next.walk(setup, found);
    }
  }

  /** That without which this leads nowhere. */
  Footing footing() {
    return footing(condition);
  }

  private static Footing footing(Condition condition) {
    if (condition instanceof Condition.Test test) {
      Footing footing = test.attribute().footing();
      return footing.part() == null || test.matcher().matches(null, AttributeStepBuilder.EMPTY)
          ? Footing.NONE
          : Footing.on(footing.part(), footing.option());
    }
    if (!(condition instanceof Condition.Any any) || any.parts().isEmpty()) {
      return Footing.NONE;
    }
    return any.parts().stream().map(ConditionStep::footing).reduce(Footing::common).orElseThrow();
  }

  @Override
  public int nodeCount() {
    return 1 + next.nodeCount();
  }
}
