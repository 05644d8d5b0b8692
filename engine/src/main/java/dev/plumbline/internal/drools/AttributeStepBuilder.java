package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts the sibling conditions on one attribute by how their outcome is found. */
final class AttributeStepBuilder {
  /** A setup without anything. */
  static final AttributeView EMPTY = attribute -> null;

  private final Attribute attribute;
  private final Map<Object, List<Branch>> byValue = new HashMap<>();
  private final List<AttributeStep.Trial> trials = new ArrayList<>();
  private final List<Branch> whenAbsent = new ArrayList<>();
  private int nodeCount;

  AttributeStepBuilder(Attribute attribute) {
    this.attribute = attribute;
  }

  void add(Matcher matcher, Branch next) {
    nodeCount += 1 + next.nodeCount();
    // What a matcher says of an absent value depends on nothing else, so it is asked once, here.
    if (matcher.matches(null, EMPTY)) {
      whenAbsent.add(next);
    }
    Set<?> values = lookedUp(matcher);
    if (values.isEmpty()) {
      trials.add(new AttributeStep.Trial(matcher, next));
    }
    values.forEach(value -> byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(next));
  }

  /** The values that match, where they can be told; empty where each value must be tried. */
  private static Set<?> lookedUp(Matcher matcher) {
    if (matcher instanceof Matcher.EqualTo equal
        && equal.operand() instanceof Literal literal
        && (literal.value() instanceof String || literal.value() instanceof Boolean)) {
      return Set.of(literal.value());
    }
    return matcher instanceof Matcher.OneOf oneOf ? oneOf.texts() : Set.of();
  }

  AttributeStep build() {
    return new AttributeStep(attribute, byValue, trials, whenAbsent, nodeCount);
  }
}
