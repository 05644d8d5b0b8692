package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.rule.Matcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All sibling conditions on one attribute. Its value is read once; texts and flags that conditions
 * name are looked up instead of compared one by one, and an absent value leads straight to what
 * follows from absence.
 */
final class AttributeStep implements Step {
  private static final Branch[] NOWHERE = {};

  /** A condition that must be tried, and what follows when it matches. */
  record Trial(Matcher matcher, Branch next) {}

  private final Attribute attribute;
  private final Map<Object, Branch[]> byValue;
  private final Trial[] trials;
  private final Branch[] whenAbsent;
  private final int nodeCount;

  /**
   * @param byValue the branches that follow from a value, for texts and flags
   * @param trials the conditions that no look-up can decide
   * @param whenAbsent the branches that follow when the setup lacks the attribute
   */
  AttributeStep(
      Attribute attribute,
      Map<Object, List<Branch>> byValue,
      List<Trial> trials,
      List<Branch> whenAbsent,
      int nodeCount) {
    this.attribute = attribute;
    this.byValue = new HashMap<>();
    byValue.forEach((value, next) -> this.byValue.put(value, next.toArray(NOWHERE)));
    this.trials = trials.toArray(new Trial[0]);
    this.whenAbsent = whenAbsent.toArray(NOWHERE);
    this.nodeCount = nodeCount;
  }

  @Override
  public void walk(AttributeView setup, Matched found) {
    Object value = setup.value(attribute);
    if (value == null) {
      walkAll(whenAbsent, setup, found);
      return;
    }
    if (!byValue.isEmpty()) {
      walkAll(byValue.get(value), setup, found);
    }
    for (Trial trial : trials) {
      if (trial.matcher.matches(value, setup)) {
        trial.next.walk(setup, found);
      }
    }
  }

  /** That without which this leads nowhere. */
  Footing footing() {
    return whenAbsent.length == 0 ? attribute.footing() : Footing.NONE;
  }

  private static void walkAll(Branch @Nullable [] next, AttributeView setup, Matched found) {
    if (next != null) {
      for (Branch branch : next) {
        branch.walk(setup, found);
      }
    }
  }

  @Override
  public int nodeCount() {
    return nodeCount;
  }
}
