package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sibling steps that lead nowhere without some option, by that option. Those of options that are
 * there are taken; a setup has few of the many that checks ask for.
 */
record OptionsStep(Map<String, Step[]> byOption) implements Step {
  static OptionsStep of(Map<String, List<Step>> byOption) {
    Map<String, Step[]> steps = new HashMap<>();
    byOption.forEach((option, these) -> steps.put(option, these.toArray(new Step[0])));
    return new OptionsStep(steps);
  }

  @Override
  public void walk(AttributeView setup, Matched found) {
    Set<String> names = setup.optionNames();
    for (String name : names == null ? byOption.keySet() : names) {
      Step[] steps = byOption.get(name);
      if (steps != null) {
        for (Step step : steps) {
          step.walk(setup, found);
        }
      }
    }
  }

  @Override
  public int nodeCount() {
    int count = 0;
    for (Step[] steps : byOption.values()) {
      for (Step step : steps) {
        count += step.nodeCount();
      }
    }
    return count;
  }
}
