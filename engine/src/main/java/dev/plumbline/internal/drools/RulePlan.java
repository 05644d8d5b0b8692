package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import java.util.List;
import java.util.function.IntConsumer;
import org.drools.core.impl.InternalRuleBase;

/**
 * Which of many rules hold for a setup. Immutable but for a bounded memory of plans that ask less,
 * and without a trace of any setup, so any number of threads may share one.
 */
public final class RulePlan {
  private final Families families;
  private final int ruleCount;

  private RulePlan(RuleNode root, int ruleCount) {
    this.families = new Families(root);
    this.ruleCount = ruleCount;
  }

  /**
   * Compiles rules, each a list of conditions of which all must hold; no conditions always hold.
   * Rules that begin with the same conditions share them, so the conditions that many rules have in
   * common belong first.
   *
   * @throws RulePlanException when two different conditions have the same id, or Drools makes of a
   *     rule what the plan cannot do
   */
  public static RulePlan compile(List<List<Condition>> rules) {
    InternalRuleBase network = RuleNetwork.of(RuleModel.of(rules));
    return new RulePlan(RuleNode.above(NetworkReader.roots(network)), rules.size());
  }

  /**
   * Calls back with the place of each rule whose conditions all hold, in the order of the rules.
   * Attributes are asked for only when a condition needs them.
   */
  public void match(AttributeView setup, IntConsumer matched) {
    Matched found = new Matched();
    families.planFor(setup).walk(setup, found);
    found.forEach(matched);
  }

  /** The number of rules compiled. */
  public int ruleCount() {
    return ruleCount;
  }

  /**
   * The number of distinct places in the plan where conditions are tested; shared ones count once.
   */
  public int nodeCount() {
    return families.general().nodeCount();
  }
}
