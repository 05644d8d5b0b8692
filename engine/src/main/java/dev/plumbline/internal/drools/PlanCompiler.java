package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.RuleTerminalNode;

/** Turns the nodes of a network into steps of a plan. */
final class PlanCompiler {
  private PlanCompiler() {}

  /** What follows once the conditions above these sibling nodes hold. */
  static Branch branch(List<NetworkNode> nodes) {
    List<Integer> rules = new ArrayList<>();
    Map<Attribute, AttributeStepBuilder> byAttribute = new LinkedHashMap<>();
    List<Step> others = new ArrayList<>();
    for (NetworkNode node : nodes) {
      if (node instanceof RuleTerminalNode terminal) {
        rules.add(NetworkReader.rule(terminal));
        continue;
      }
      Condition condition = NetworkReader.condition(node);
      Branch next = branch(NetworkReader.children(node).toList());
      if (condition instanceof Condition.Test test) {
        byAttribute
            .computeIfAbsent(test.attribute(), AttributeStepBuilder::new)
            .add(test.matcher(), next);
      } else {
        others.add(new ConditionStep(condition, next));
      }
    }
    List<Step> steps = new ArrayList<>();
    Map<Part, List<Step>> byPart = new EnumMap<>(Part.class);
    for (AttributeStepBuilder builder : byAttribute.values()) {
      AttributeStep step = builder.build();
      Part part = step.part();
      (part == null ? steps : byPart.computeIfAbsent(part, any -> new ArrayList<>())).add(step);
    }
    byPart.forEach((part, these) -> steps.add(new PartStep(part, these.toArray(new Step[0]))));
    steps.addAll(others);
    return new Branch(
        rules.stream().mapToInt(Integer::intValue).toArray(), steps.toArray(new Step[0]));
  }
}
