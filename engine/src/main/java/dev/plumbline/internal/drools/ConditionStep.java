package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.rule.Condition;
import org.jspecify.annotations.Nullable;

/** A condition over several attributes. */
record ConditionStep(Condition condition, Branch next) implements Step {
  @Override
  public void walk(AttributeView setup, Matched found) {
    if (condition.holds(setup)) {
      next.walk(setup, found);
    }
  }

  /** The part of the setup without which this leads nowhere, or null where there is none. */
  @Nullable Part part() {
    return part(condition);
  }

  private static @Nullable Part part(Condition condition) {
    if (condition instanceof Condition.Test test) {
      Part part = test.attribute().part();
      return part == null || test.matcher().matches(null, AttributeStepBuilder.EMPTY) ? null : part;
    }
    if (!(condition instanceof Condition.Any any) || any.parts().isEmpty()) {
      return null;
    }
    Part first = part(any.parts().get(0));
    return any.parts().stream().allMatch(other -> part(other) == first) ? first : null;
  }

  @Override
  public int nodeCount() {
    return 1 + next.nodeCount();
  }
}
