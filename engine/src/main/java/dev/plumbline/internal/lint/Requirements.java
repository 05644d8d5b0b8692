package dev.plumbline.internal.lint;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.rule.Condition;
import java.util.List;

/** Whether two requirements can be met together. */
final class Requirements {
  private static final ConditionLogic LOGIC = new ConditionLogic();
  private static final AttributeView NOTHING = any -> null;

  private Requirements() {}

  static boolean contradict(Requirement one, Requirement other) {
    if (one instanceof Requirement.Option left && other instanceof Requirement.Option right) {
      return left.path().equals(right.path())
          && !fineWithout(left, right)
          && LOGIC.contradiction(List.of(test(left), test(right))) != null;
    }
    return one.contradicts(other) || other.contradicts(one);
  }

  /** Whether a setup without the option meets what is more than a limit. */
  private static boolean fineWithout(Requirement.Option left, Requirement.Option right) {
    boolean limits = left.whenSet() && right.whenSet();
    return !limits && left.isMet(NOTHING) && right.isMet(NOTHING);
  }

  private static Condition test(Requirement.Option option) {
    return new Condition.Test(option.attribute(), option.matcher());
  }
}
