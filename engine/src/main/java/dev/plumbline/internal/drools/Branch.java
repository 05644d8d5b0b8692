package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;

/** What follows once some conditions hold: rules that are thereby fulfilled, and further steps. */
final class Branch {
  private final int[] rules;
  private final Step[] steps;

  Branch(int[] rules, Step[] steps) {
    this.rules = rules;
    this.steps = steps;
  }

  void walk(AttributeView setup, Matched found) {
    for (int rule : rules) {
      found.add(rule);
    }
    for (Step step : steps) {
      step.walk(setup, found);
    }
  }

  int nodeCount() {
    int count = 0;
    for (Step step : steps) {
      count += step.nodeCount();
    }
    return count;
  }
}
