package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Part;

/** Sibling steps that lead nowhere in setups without a part, passed over together there. */
record PartStep(Part part, Step[] steps) implements Step {
  @Override
  public void walk(AttributeView setup, Matched found) {
    if (setup.has(part)) {
      for (Step step : steps) {
        step.walk(setup, found);
      }
    }
  }

  @Override
  public int nodeCount() {
    int count = 0;
    for (Step step : steps) {
      count += step.nodeCount();
    }
    return count;
  }
}
