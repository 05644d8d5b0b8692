package dev.plumbline.internal.testing;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.ConditionPlace;
import dev.plumbline.internal.rule.Conditions;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of a check that is not made of others.
 *
 * @param number its place among those of the check, from zero
 * @param test the condition
 * @param line where it stands
 */
record ConditionLeaf(int number, Condition.Test test, int line) {

  /** All of a check, in their order. */
  static List<ConditionLeaf> of(Check check) {
    List<ConditionLeaf> leaves = new ArrayList<>();
    collect(check.when(), check.places(), leaves);
    return leaves;
  }

  private static void collect(
      List<Condition> conditions, List<ConditionPlace> places, List<ConditionLeaf> leaves) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Condition.Test test) {
        leaves.add(new ConditionLeaf(leaves.size(), test, places.get(i).line()));
      } else {
        collect(Conditions.parts(conditions.get(i)), places.get(i).parts(), leaves);
      }
    }
  }

  /** Whether the check's conditions would hold if this one answered the opposite. */
  boolean holdsFlipped(Check check, AttributeView setup) {
    return new Evaluation(setup).all(check.when());
  }

  /** Asks every condition, so that the leaves can be counted. */
  private final class Evaluation {
    private final AttributeView setup;
    private int next;

    Evaluation(AttributeView setup) {
      this.setup = setup;
    }

    boolean all(List<Condition> conditions) {
      boolean all = true;
      for (Condition condition : conditions) {
        all &= holds(condition);
      }
      return all;
    }

    private boolean any(List<Condition> conditions) {
      boolean any = false;
      for (Condition condition : conditions) {
        any |= holds(condition);
      }
      return any;
    }

    private boolean holds(Condition condition) {
      if (condition instanceof Condition.All all) {
        return all(all.parts());
      }
      if (condition instanceof Condition.Any any) {
        return any(any.parts());
      }
      if (condition instanceof Condition.None none) {
        return !any(none.parts());
      }
      return (next++ == number) != condition.holds(setup);
    }
  }
}
