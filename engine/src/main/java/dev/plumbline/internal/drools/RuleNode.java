package dev.plumbline.internal.drools;

import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.RuleTerminalNode;

/**
 * A node of the network that Drools built: a condition, and what follows once it holds.
 *
 * @param condition what is tested
 * @param rules the places of the rules that are thereby fulfilled
 * @param next what is tested then
 */
record RuleNode(Condition condition, List<Integer> rules, List<RuleNode> next) {
  /** What always holds. */
  static final Condition ALWAYS = new Condition.All(List.of());

  /** What never holds. */
  static final Condition NEVER = new Condition.Any(List.of());

  /** A node above sibling nodes of the network. */
  static RuleNode above(List<NetworkNode> siblings) {
    return of(ALWAYS, siblings);
  }

  private static RuleNode of(Condition condition, List<NetworkNode> below) {
    List<Integer> rules = new ArrayList<>();
    List<RuleNode> next = new ArrayList<>();
    for (NetworkNode node : below) {
      if (node instanceof RuleTerminalNode terminal) {
        rules.add(NetworkReader.rule(terminal));
      } else {
        next.add(of(NetworkReader.condition(node), NetworkReader.children(node).toList()));
      }
    }
    return new RuleNode(condition, rules, next);
  }
}
