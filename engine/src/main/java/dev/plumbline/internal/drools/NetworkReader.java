package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/** Reads the network that Drools built, and refuses whatever a walk without a session cannot do. */
final class NetworkReader {
  private NetworkReader() {}

  /** The nodes that every setup reaches. */
  static List<NetworkNode> roots(InternalRuleBase base) {
    return base.getRete().getEntryPointNodes().values().stream()
        .flatMap(NetworkReader::typesOf)
        .flatMap(NetworkReader::children)
        .toList();
  }

  private static Stream<ObjectTypeNode> typesOf(EntryPointNode entry) {
    return entry.getObjectTypeNodes().values().stream()
        .filter(type -> type.getSinks().length > 0)
        .map(NetworkReader::checked);
  }

  private static ObjectTypeNode checked(ObjectTypeNode type) {
    if (!type.getObjectType().getClassName().equals(AttributeView.class.getName())) {
      throw refused(type);
    }
    return type;
  }

  /** The nodes below one node; adapters, which only change how facts travel, are looked through. */
  static Stream<NetworkNode> children(NetworkNode node) {
    return Stream.of(node.getSinks())
        .flatMap(
            child -> child instanceof LeftInputAdapterNode ? children(child) : Stream.of(child));
  }

  /** The condition that a node tests. */
  static Condition condition(NetworkNode node) {
    if (node instanceof AlphaNode alpha
        && alpha.getConstraint() instanceof LambdaConstraint constraint
        && constraint.getEvaluator().getConstraint().getPredicate1()
            instanceof SetupPredicate predicate) {
      return predicate.condition();
    }
    throw refused(node);
  }

  /** The place of the rule that ends here. */
  static int rule(RuleTerminalNode terminal) {
    return Integer.parseInt(terminal.getRule().getName());
  }

  private static RulePlanException refused(NetworkNode node) {
    String rules =
        String.join(
            ", ", Stream.of(node.getAssociatedRules()).map(rule -> rule.getName()).toList());
    return new RulePlanException(
        "rule " + rules + ": a plan cannot do what Drools made of it, `" + node + "`");
  }
}
