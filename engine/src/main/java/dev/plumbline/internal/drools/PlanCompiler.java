package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns the nodes of a network into steps of a plan. */
final class PlanCompiler {
  private static final Step[] NO_STEPS = {};

  private final UnaryOperator<Condition> foresight;

  private PlanCompiler(UnaryOperator<Condition> foresight) {
    this.foresight = foresight;
  }

  /** The plan for all setups. */
  static Branch plan(RuleNode root) {
    return new PlanCompiler(UnaryOperator.identity()).branch(root);
  }

  /**
   * The plan for setups of which something is foreseen: conditions become always, never or less.
   */
  static Branch plan(RuleNode root, UnaryOperator<Condition> foresight) {
    return new PlanCompiler(foresight).branch(root);
  }

  /** What follows once the conditions above the node and its own hold. */
  private Branch branch(RuleNode node) {
    Siblings siblings = new Siblings();
    siblings.addBelow(node);
    return siblings.branch();
  }

  /** What is tested side by side. */
  private final class Siblings {
    private final List<Integer> rules = new ArrayList<>();
    private final Map<Attribute, AttributeStepBuilder> byAttribute = new LinkedHashMap<>();
    private final List<ConditionStep> others = new ArrayList<>();

    private final List<Step> always = new ArrayList<>();
    private final Map<Part, List<Step>> byPart = new EnumMap<>(Part.class);
    private final Map<String, List<Step>> byOption = new HashMap<>();

    void addBelow(RuleNode node) {
      rules.addAll(node.rules());
      node.next().forEach(this::add);
    }

    private void add(RuleNode node) {
      Condition condition = foresight.apply(node.condition());
      if (condition.equals(RuleNode.ALWAYS)) {
        addBelow(node);
      } else if (condition instanceof Condition.Test test) {
        byAttribute
            .computeIfAbsent(test.attribute(), AttributeStepBuilder::new)
            .add(test.matcher(), PlanCompiler.this.branch(node));
      } else if (!condition.equals(RuleNode.NEVER)) {
        others.add(new ConditionStep(condition, PlanCompiler.this.branch(node)));
      }
    }

    Branch branch() {
      for (AttributeStepBuilder builder : byAttribute.values()) {
        AttributeStep step = builder.build();
        sorted(step.footing()).add(step);
      }
      for (ConditionStep step : others) {
        sorted(step.footing()).add(step);
      }
      if (!byOption.isEmpty()) {
        byPart
            .computeIfAbsent(Part.OPTIONS, any -> new ArrayList<>())
            .add(OptionsStep.of(byOption));
      }
      byPart.forEach((part, these) -> always.add(new PartStep(part, these.toArray(NO_STEPS))));
      return new Branch(
          rules.stream().mapToInt(Integer::intValue).toArray(), always.toArray(NO_STEPS));
    }

    /** Where a step belongs: to those of what it rests on, or to those of all setups. */
    private List<Step> sorted(Footing footing) {
      if (footing.option() != null) {
        return byOption.computeIfAbsent(footing.option(), any -> new ArrayList<>());
      }
      return footing.part() == null
          ? always
          : byPart.computeIfAbsent(footing.part(), any -> new ArrayList<>());
    }
  }
}
