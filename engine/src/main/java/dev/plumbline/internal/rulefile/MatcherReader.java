package dev.plumbline.internal.rulefile;

import com.google.re2j.PatternSyntaxException;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what one attribute is held against, and refuses operators that do not fit its type. */
final class MatcherReader {
  private final Problems problems;
  private final Attribute attribute;
  private final OperandReader operands;

  MatcherReader(Vocabulary vocabulary, Problems problems, Attribute attribute) {
    this.problems = problems;
    this.attribute = attribute;
    this.operands = new OperandReader(vocabulary, problems, attribute);
  }

  Condition.@Nullable Test test(Node node) {
    Matcher matcher = matcher(node);
    return matcher == null ? null : new Condition.Test(attribute, matcher);
  }

  private @Nullable Matcher matcher(Node node) {
    if (node instanceof Mapping mapping) {
      return operators(mapping);
    }
    if (node instanceof Sequence sequence) {
      return oneOf(sequence);
    }
    if (((Scalar) node).isNull()) {
      refuse(node, "null", Map.of());
      return null;
    }
    return equalTo(node);
  }

  private @Nullable Matcher operators(Mapping mapping) {
    List<Matcher> parts = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Operator operator = Operator.named(entry.key().text());
      if (operator == null) {
        unknownOperator(entry.key());
      } else if (!operator.fits(attribute.type())) {
        problems.add(
            entry.key().span(),
            "rule/operator-type",
            Map.of(
                "operator",
                Value.of(operator.key()),
                "attribute",
                Value.of(attribute.name()),
                "type",
                Value.of(attribute.type().id())));
      } else {
        Matcher matcher = matcher(operator, entry.value());
        if (matcher != null) {
          parts.add(matcher);
        }
      }
    }
    if (mapping.entries().isEmpty()) {
      refuse(mapping, "operator", Map.of());
    }
    return parts.size() > 1 ? new Matcher.Both(parts) : parts.isEmpty() ? null : parts.get(0);
  }

  private void unknownOperator(Scalar name) {
    problems.add(
        name.span(),
        "rule/unknown-operator",
        NearestName.arguments(
            name.text(),
            Operator.keys(),
            Map.of(
                "name",
                Value.of(name.text()),
                "operators",
                Value.of(List.copyOf(Operator.keys())))));
  }

  private @Nullable Matcher matcher(Operator operator, Node value) {
    return switch (operator) {
      case EQUALS -> equalTo(value);
      case NOT -> not(value);
      case IN -> value instanceof Sequence list ? oneOf(list) : refused(value, "list");
      case PRESENT, ABSENT -> presence(operator, value);
      case MATCHES -> expression(value);
      case GLOB -> globs(value);
      case STARTS_WITH -> has(Matcher.Has.Where.START, value);
      case ENDS_WITH -> has(Matcher.Has.Where.END, value);
      case CONTAINS -> has(Matcher.Has.Where.WITHIN, value);
      case ABOVE, AFTER -> compared(Matcher.Compared.Order.ABOVE, value);
      case BELOW, BEFORE -> compared(Matcher.Compared.Order.BELOW, value);
      case AT_LEAST -> compared(Matcher.Compared.Order.AT_LEAST, value);
      case AT_MOST -> compared(Matcher.Compared.Order.AT_MOST, value);
      case BETWEEN -> between(value);
    };
  }

  private @Nullable Matcher not(Node value) {
    Matcher inner = matcher(value);
    return inner == null ? null : new Matcher.Not(inner);
  }

  private @Nullable Matcher presence(Operator operator, Node value) {
    if (!(value instanceof Scalar scalar) || scalar.asFlag().isEmpty()) {
      return refused(value, "flag");
    }
    boolean present = scalar.asFlag().get() == (operator == Operator.PRESENT);
    return present ? new Matcher.Present() : new Matcher.Absent();
  }

  private @Nullable Matcher equalTo(Node value) {
    Operand operand = operands.read(value);
    return operand == null ? null : new Matcher.EqualTo(operand);
  }

  private @Nullable Matcher oneOf(Sequence list) {
    Set<String> texts = new LinkedHashSet<>();
    for (Node item : list.items()) {
      if (item instanceof Scalar scalar && scalar.isText() && attribute.type().holdsText()) {
        texts.add(scalar.text());
      } else {
        return refused(item, "text");
      }
    }
    if (texts.isEmpty()) {
      refuse(list, "empty", Map.of());
      return null;
    }
    return new Matcher.OneOf(texts);
  }

  private @Nullable Matcher expression(Node value) {
    if (!(value instanceof Scalar scalar) || !scalar.isText()) {
      return refused(value, "expression");
    }
    try {
      return new Matcher.Matches(Expression.anywhere(scalar.text()));
    } catch (PatternSyntaxException e) {
      problems.add(
          value.span(),
          "rule/expression",
          Map.of("why", Value.of(e.getDescription()), "part", Value.of(e.getPattern())));
      return null;
    }
  }

  private @Nullable Matcher globs(Node value) {
    if (value instanceof Scalar scalar && scalar.isText()) {
      return new Matcher.Fits(new Glob(scalar.text()));
    }
    return refused(value, "pattern");
  }

  private @Nullable Matcher has(Matcher.Has.Where where, Node value) {
    return value instanceof Scalar scalar && scalar.isText() && !scalar.text().isEmpty()
        ? new Matcher.Has(where, scalar.text())
        : refused(value, "text");
  }

  private @Nullable Matcher compared(Matcher.Compared.Order order, Node value) {
    Operand operand = operands.read(value);
    return operand == null ? null : new Matcher.Compared(order, operand);
  }

  private @Nullable Matcher between(Node value) {
    if (!(value instanceof Sequence list) || list.items().size() != 2) {
      return refused(value, "two");
    }
    Matcher least = compared(Matcher.Compared.Order.AT_LEAST, list.items().get(0));
    Matcher most = compared(Matcher.Compared.Order.AT_MOST, list.items().get(1));
    return least == null || most == null ? null : new Matcher.Both(List.of(least, most));
  }

  private <T> @Nullable T refused(Node node, String expected) {
    refuse(
        node, "expected", Map.of("expected", Value.of(expected), "found", Value.of(node.kindId())));
    return null;
  }

  private void refuse(Node node, String reason, Map<String, Value> arguments) {
    Map<String, Value> all = new TreeMap<>(arguments);
    all.put("attribute", Value.of(attribute.name()));
    problems.add(node.span(), "rule/operand", reason, all);
  }
}
