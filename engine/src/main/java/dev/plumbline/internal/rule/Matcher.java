package dev.plumbline.internal.rule;

import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.expression.Expression;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operator with its operand. An absent value matches nothing but {@link Absent} and {@link
 * Not}; a comparison with an absent operand holds never.
 */
public sealed interface Matcher {
  /** Whether the value matches; the setup serves operands that refer to other attributes. */
  boolean matches(@Nullable Object value, AttributeView setup);

  /** A canonical text: equal for matchers that mean the same, different otherwise. */
  String id();

  /** The value is the operand; numbers are compared by size. */
  record EqualTo(Operand operand) implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value != null && same(value, operand.in(setup));
    }

    @Override
    public String id() {
      return "= " + operand.id();
    }

    static boolean same(Object value, @Nullable Object other) {
      if (value instanceof Number left && other instanceof Number right) {
        return NumberOrder.compare(left, right) == 0;
      }
      return value.equals(other);
    }
  }

  /** The value is one of these texts. */
  record OneOf(Set<String> texts) implements Matcher {
    /** Copies the set. */
    public OneOf {
      texts = Set.copyOf(texts);
    }

    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value instanceof String text && texts.contains(text);
    }

    @Override
    public String id() {
      return new TreeSet<>(texts)
          .stream().map(Quoted::text).collect(Collectors.joining(", ", "in [", "]"));
    }
  }

  /** The inner matcher does not match; so an absent value is matched. */
  record Not(Matcher inner) implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return !inner.matches(value, setup);
    }

    @Override
    public String id() {
      return "not " + inner.id();
    }
  }

  /** Both match: several operators in one map. */
  record Both(List<Matcher> parts) implements Matcher {
    /** Copies the parts. */
    public Both {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).matches(value, setup)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String id() {
      return parts.stream().map(Matcher::id).collect(Collectors.joining(" and ", "(", ")"));
    }
  }

  /** The value is there. */
  record Present() implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value != null;
    }

    @Override
    public String id() {
      return "present";
    }
  }

  /** The value is not there. */
  record Absent() implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value == null;
    }

    @Override
    public String id() {
      return "absent";
    }
  }

  /** An RE2 expression is found somewhere in the text. */
  record Matches(Expression expression) implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value instanceof String text && expression.matches(text);
    }

    @Override
    public String id() {
      return "matches " + Quoted.text(expression.text());
    }
  }

  /** The whole text fits a glob in which {@code *} stands for any characters, {@code ?} for one. */
  record Fits(Glob glob) implements Matcher {
    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      return value instanceof String text && glob.matches(text);
    }

    @Override
    public String id() {
      return "glob " + Quoted.text(glob.text());
    }
  }

  /** How a text begins, ends, or what it contains; of a list: that it has the element. */
  record Has(Where where, String part) implements Matcher {
    /** Where in the text the part is looked for. */
    public enum Where {
      /** At the beginning. */
      START,
      /** At the end. */
      END,
      /** Anywhere. */
      WITHIN;

      /** The operator's name in rule files. */
      public String key() {
        return switch (this) {
          case START -> "startsWith";
          case END -> "endsWith";
          case WITHIN -> "contains";
        };
      }
    }

    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      if (value instanceof String text) {
        return switch (where) {
          case START -> text.startsWith(part);
          case END -> text.endsWith(part);
          case WITHIN -> text.contains(part);
        };
      }
      return where == Where.WITHIN && value instanceof List<?> list && list.contains(part);
    }

    @Override
    public String id() {
      return where + " " + Quoted.text(part);
    }
  }

  /** The value stands in an order to the operand: numbers by size, dates by time. */
  record Compared(Order order, Operand operand) implements Matcher {
    /** The orders that may be asked for. */
    public enum Order {
      /** Greater, or later. */
      ABOVE,
      /** Smaller, or earlier. */
      BELOW,
      /** Not smaller. */
      AT_LEAST,
      /** Not greater. */
      AT_MOST;

      /** The operator's name in rule files, which is another one for dates. */
      public String key(AttributeType type) {
        boolean date = type == AttributeType.DATE;
        return switch (this) {
          case ABOVE -> date ? "after" : "above";
          case BELOW -> date ? "before" : "below";
          case AT_LEAST -> "atLeast";
          case AT_MOST -> "atMost";
        };
      }

      boolean holds(int comparison) {
        return switch (this) {
          case ABOVE -> comparison > 0;
          case BELOW -> comparison < 0;
          case AT_LEAST -> comparison >= 0;
          case AT_MOST -> comparison <= 0;
        };
      }
    }

    @Override
    public boolean matches(@Nullable Object value, AttributeView setup) {
      Object other = operand.in(setup);
      if (value instanceof Number left && other instanceof Number right) {
        return order.holds(NumberOrder.compare(left, right));
      }
      return value instanceof java.time.LocalDate left
          && other instanceof java.time.LocalDate right
          && order.holds(left.compareTo(right));
    }

    @Override
    public String id() {
      return order + " " + operand.id();
    }
  }
}
