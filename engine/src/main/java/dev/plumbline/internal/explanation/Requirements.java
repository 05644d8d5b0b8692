package dev.plumbline.internal.explanation;

import dev.plumbline.Value;
import dev.plumbline.explanation.Operator;
import dev.plumbline.explanation.Requirement;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.ConditionPlace;
import dev.plumbline.internal.rule.Conditions;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.validation.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Conditions as requirements: each operator by itself, each with its line. */
final class Requirements {
  private Requirements() {}

  /** The parts into which a condition falls, for explaining them one by one. */
  record Part(Condition condition, Requirement requirement, List<Part> parts) {}

  static List<Part> of(List<Condition> conditions, List<ConditionPlace> places) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      parts.add(of(conditions.get(i), places.get(i)));
    }
    return parts;
  }

  private static Part of(Condition condition, ConditionPlace place) {
    if (condition instanceof Condition.Test test) {
      return of(test, false, place.line());
    }
    List<Part> parts = of(Conditions.parts(condition), place.parts());
    return combined(condition, how(condition), parts, place.line());
  }

  private static Requirement.Combination.How how(Condition condition) {
    if (condition instanceof Condition.All) {
      return Requirement.Combination.How.ALL;
    }
    return condition instanceof Condition.Any
        ? Requirement.Combination.How.ANY
        : Requirement.Combination.How.NONE;
  }

  private static Part combined(
      Condition condition, Requirement.Combination.How how, List<Part> parts, int line) {
    List<Requirement> requirements = parts.stream().map(Part::requirement).toList();
    return new Part(condition, new Requirement.Combination(how, requirements, line), parts);
  }

  private static Part of(Condition.Test test, boolean negated, int line) {
    Matcher matcher = test.matcher();
    if (matcher instanceof Matcher.Not not) {
      return of(new Condition.Test(test.attribute(), not.inner()), !negated, line);
    }
    if (matcher instanceof Matcher.Both both) {
      List<Part> parts = new ArrayList<>();
      for (Matcher part : both.parts()) {
        parts.add(of(new Condition.Test(test.attribute(), part), false, line));
      }
      Part all = combined(test, Requirement.Combination.How.ALL, parts, line);
      return negated
          ? combined(
              new Condition.None(List.of(test)),
              Requirement.Combination.How.NONE,
              List.of(all),
              line)
          : all;
    }
    boolean absent = matcher instanceof Matcher.Absent;
    Condition condition = negated ? new Condition.None(List.of(test)) : test;
    Attribute attribute = test.attribute();
    return new Part(
        condition,
        new Requirement.Comparison(
            attribute.name(),
            attribute.meaning(),
            operator(matcher, attribute.type()),
            negated != absent,
            values(matcher),
            line),
        List.of());
  }

  private static Operator operator(Matcher matcher, AttributeType type) {
    if (matcher instanceof Matcher.EqualTo) {
      return Operator.EQUALS;
    }
    if (matcher instanceof Matcher.OneOf) {
      return Operator.ONE_OF;
    }
    if (matcher instanceof Matcher.Matches) {
      return Operator.MATCHES;
    }
    if (matcher instanceof Matcher.Fits) {
      return Operator.GLOB;
    }
    if (matcher instanceof Matcher.Has has) {
      return switch (has.where()) {
        case START -> Operator.STARTS_WITH;
        case END -> Operator.ENDS_WITH;
        case WITHIN -> Operator.CONTAINS;
      };
    }
    return matcher instanceof Matcher.Compared compared
        ? operator(compared.order(), type == AttributeType.DATE)
        : Operator.PRESENT;
  }

  private static Operator operator(Matcher.Compared.Order order, boolean date) {
    return switch (order) {
      case ABOVE -> date ? Operator.AFTER : Operator.ABOVE;
      case BELOW -> date ? Operator.BEFORE : Operator.BELOW;
      case AT_LEAST -> Operator.AT_LEAST;
      case AT_MOST -> Operator.AT_MOST;
    };
  }

  private static List<Value> values(Matcher matcher) {
    if (matcher instanceof Matcher.EqualTo equal) {
      return List.of(value(equal.operand()));
    }
    if (matcher instanceof Matcher.Compared compared) {
      return List.of(value(compared.operand()));
    }
    if (matcher instanceof Matcher.OneOf oneOf) {
      return new TreeSet<>(oneOf.texts()).stream().map(Value::of).toList();
    }
    if (matcher instanceof Matcher.Matches matches) {
      return List.of(Value.of(matches.expression().text()));
    }
    if (matcher instanceof Matcher.Fits fits) {
      return List.of(Value.of(fits.glob().text()));
    }
    return matcher instanceof Matcher.Has has ? List.of(Value.of(has.part())) : List.of();
  }

  private static Value value(Operand operand) {
    return operand instanceof Operand.Literal literal
        ? Values.of(literal.value())
        : Value.of("${" + ((Operand.Reference) operand).attribute().name() + "}");
  }
}
