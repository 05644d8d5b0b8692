package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;

/** One question to the setup, and what follows from its answers. */
sealed interface Step permits AttributeStep, ConditionStep, OptionsStep, PartStep {
  void walk(AttributeView setup, Matched found);

  int nodeCount();
}
