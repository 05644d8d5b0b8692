package dev.plumbline.internal.rulefile;

import com.google.re2j.PatternSyntaxException;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
      refuse(node, "expected a value; write `{ absent: true }` for an attribute that is not there");
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
            "`%s` does not fit `%s`, which is %s"
                .formatted(operator.key(), attribute.name(), article(attribute.type())));
      } else {
        Matcher matcher = matcher(operator, entry.value());
        if (matcher != null) {
          parts.add(matcher);
        }
      }
    }
    if (mapping.entries().isEmpty()) {
      refuse(mapping, "expected an operator such as `not`");
    }
    return parts.size() > 1 ? new Matcher.Both(parts) : parts.isEmpty() ? null : parts.get(0);
  }

  private static String article(AttributeType type) {
    return "of type " + type.id();
  }

  private void unknownOperator(Scalar name) {
    String nearest =
        NearestName.of(name.text(), Operator.keys())
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("; there are " + String.join(", ", Operator.keys()));
    problems.add(
        new Problem(
            name.span(),
            "rule/unknown-operator",
            "no operator is called `" + name.text() + "`" + nearest,
            NearestName.meant(name.text(), Operator.keys())));
  }

  private @Nullable Matcher matcher(Operator operator, Node value) {
    return switch (operator) {
      case EQUALS -> equalTo(value);
      case NOT -> not(value);
      case IN -> value instanceof Sequence list ? oneOf(list) : refused(value, "a list");
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
      return refused(value, "true or false");
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
      refuse(list, "an empty list matches nothing; name at least one value");
      return null;
    }
    return new Matcher.OneOf(texts);
  }

  private @Nullable Matcher expression(Node value) {
    if (!(value instanceof Scalar scalar) || !scalar.isText()) {
      return refused(value, "an RE2 expression");
    }
    try {
      return new Matcher.Matches(Expression.anywhere(scalar.text()));
    } catch (PatternSyntaxException e) {
      problems.add(
          value.span(),
          "rule/expression",
          "RE2 cannot read this expression: "
              + e.getDescription()
              + " near `"
              + e.getPattern()
              + "`");
      return null;
    }
  }

  private @Nullable Matcher globs(Node value) {
    if (value instanceof Scalar scalar && scalar.isText()) {
      return new Matcher.Fits(new Glob(scalar.text()));
    }
    return refused(value, "a pattern such as `google/*`");
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
      return refused(value, "a list of two values");
    }
    Matcher least = compared(Matcher.Compared.Order.AT_LEAST, list.items().get(0));
    Matcher most = compared(Matcher.Compared.Order.AT_MOST, list.items().get(1));
    return least == null || most == null ? null : new Matcher.Both(List.of(least, most));
  }

  private <T> @Nullable T refused(Node node, String expected) {
    refuse(node, "expected " + expected + ", found " + node.kindName());
    return null;
  }

  private void refuse(Node node, String message) {
    problems.add(node.span(), "rule/operand", "`" + attribute.name() + "`: " + message);
  }
}
