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
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a network into steps of a plan. */
final class PlanCompiler {
  private PlanCompiler() {}

  /** What follows once the conditions above these sibling nodes hold. */
  static Branch branch(List<NetworkNode> nodes) {
    List<Integer> rules = new ArrayList<>();
    Map<Attribute, AttributeStepBuilder> byAttribute = new LinkedHashMap<>();
    List<ConditionStep> others = new ArrayList<>();
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
      sorted(step.part(), byPart, steps).add(step);
    }
    for (ConditionStep step : others) {
      sorted(step.part(), byPart, steps).add(step);
    }
    byPart.forEach((part, these) -> steps.add(new PartStep(part, these.toArray(new Step[0]))));
    return new Branch(
        rules.stream().mapToInt(Integer::intValue).toArray(), steps.toArray(new Step[0]));
  }

  /** Where a step belongs: to those of the part that it rests on, or to those of all setups. */
  private static List<Step> sorted(
      @Nullable Part part, Map<Part, List<Step>> byPart, List<Step> always) {
    return part == null ? always : byPart.computeIfAbsent(part, any -> new ArrayList<>());
  }
}
