package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Basis;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be told of conditions for all setups that are kin to one: where they share what decides
 * an attribute, its value is the same for all of them.
 */
final class Foresight implements UnaryOperator<Condition> {
  private final AttributeView one;
  private final Basis shared;

  Foresight(AttributeView one, Basis shared) {
    this.one = one;
    this.shared = shared;
  }

  /** The condition that is left to be tested: always, never, or what remains of it. */
  @Override
  public Condition apply(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return !isShared(test.attribute()) || !isShared(test.matcher())
          ? test
          : test.holds(one) ? RuleNode.ALWAYS : RuleNode.NEVER;
    }
    if (condition instanceof Condition.All all) {
      List<Condition> left = without(RuleNode.ALWAYS, all.parts());
      return left.contains(RuleNode.NEVER)
          ? RuleNode.NEVER
          : left.size() == 1 ? left.get(0) : new Condition.All(left);
    }
    if (condition instanceof Condition.Any any) {
      List<Condition> left = without(RuleNode.NEVER, any.parts());
      return left.contains(RuleNode.ALWAYS)
          ? RuleNode.ALWAYS
          : left.size() == 1 ? left.get(0) : new Condition.Any(left);
    }
    List<Condition> left = without(RuleNode.NEVER, ((Condition.None) condition).parts());
    return left.isEmpty()
        ? RuleNode.ALWAYS
        : left.contains(RuleNode.ALWAYS) ? RuleNode.NEVER : new Condition.None(left);
  }

  private List<Condition> without(Condition told, List<Condition> parts) {
    List<Condition> left = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      Condition rest = apply(part);
      if (!rest.equals(told)) {
        left.add(rest);
      }
    }
    return left;
  }

  private boolean isShared(Attribute attribute) {
    return attribute.footing().basis().compareTo(shared) <= 0;
  }

  private boolean isShared(Matcher matcher) {
    if (matcher instanceof Matcher.Not not) {
      return isShared(not.inner());
    }
    if (matcher instanceof Matcher.Both both) {
      return both.parts().stream().allMatch(this::isShared);
    }
    if (matcher instanceof Matcher.EqualTo equal) {
      return isShared(equal.operand());
    }
    return !(matcher instanceof Matcher.Compared compared) || isShared(compared.operand());
  }

  private boolean isShared(Operand operand) {
    return !(operand instanceof Operand.Reference reference) || isShared(reference.attribute());
  }
}
