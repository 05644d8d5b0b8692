package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;

/** A condition over several attributes. */
record ConditionStep(Condition condition, Branch next) implements Step {
  @Override
  public void walk(AttributeView setup, Matched found) {
    if (condition.holds(setup)) {
      next.walk(setup, found);
    }
  }

  @Override
  public int nodeCount() {
    return 1 + next.nodeCount();
  }
}
