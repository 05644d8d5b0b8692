package dev.plumbline.internal.oracle;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says by the plainest means whether conditions hold. It never asks a condition or matcher to judge
 * itself.
 */
public final class Oracle {
  private final AttributeView setup;

  /** An oracle for one setup. */
  public Oracle(AttributeView setup) {
    this.setup = setup;
  }

  /** The places of the rules whose conditions all hold. */
  public static List<Integer> matching(List<List<Condition>> rules, AttributeView setup) {
    Oracle oracle = new Oracle(setup);
    List<Integer> matching = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).stream().allMatch(oracle::holds)) {
        matching.add(i);
      }
    }
    return matching;
  }

  /** Whether a condition holds. */
  public boolean holds(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(this::holds);
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(this::holds);
    } else if (condition instanceof Condition.None none) {
      return none.parts().stream().noneMatch(this::holds);
    } else if (condition instanceof Condition.Test test) {
      return matches(test.matcher(), setup.value(test.attribute()));
    }
    throw new IllegalArgumentException("unknown condition " + condition.getClass());
  }

  /** Whether a matcher takes a value. */
  public boolean matches(Matcher matcher, @Nullable Object value) {
    if (matcher instanceof Matcher.Not not) {
      return !matches(not.inner(), value);
    } else if (matcher instanceof Matcher.Both both) {
      return both.parts().stream().allMatch(part -> matches(part, value));
    } else if (matcher instanceof Matcher.Absent) {
      return value == null;
    } else if (value == null) {
      return false;
    } else if (matcher instanceof Matcher.Present) {
      return true;
    }
    return matchesPresent(matcher, value);
  }

  private boolean matchesPresent(Matcher matcher, Object value) {
    if (matcher instanceof Matcher.EqualTo equal) {
      Object other = resolved(equal.operand());
      return other != null
          && (isNumbers(value, other) ? sign(value, other) == 0 : value.equals(other));
    } else if (matcher instanceof Matcher.OneOf oneOf) {
      return oneOf.texts().stream().anyMatch(text -> Objects.equals(text, value));
    } else if (matcher instanceof Matcher.Compared compared) {
      return stands(compared, value, resolved(compared.operand()));
    } else if (matcher instanceof Matcher.Has has) {
      return has(has, value);
    } else if (matcher instanceof Matcher.Fits fits) {
      return value instanceof String text && regexOf(fits.glob().text()).matcher(text).matches();
    } else if (matcher instanceof Matcher.Matches matches) {
      return value instanceof String text
          && Pattern.compile(matches.expression().text()).matcher(text).find();
    }
    throw new IllegalArgumentException("unknown matcher " + matcher.getClass());
  }

  private static boolean has(Matcher.Has has, Object value) {
    String part = has.part();
    if (value instanceof List<?> list) {
      return has.where() == Matcher.Has.Where.WITHIN
          && list.stream().anyMatch(item -> Objects.equals(item, part));
    }
    if (!(value instanceof String text)) {
      return false;
    }
    int last = text.length() - part.length();
    int at = has.where() == Matcher.Has.Where.END ? text.lastIndexOf(part) : text.indexOf(part);
    return switch (has.where()) {
      case START -> at == 0;
      case END -> at >= 0 && at == last;
      case WITHIN -> at >= 0;
    };
  }

  private static boolean stands(Matcher.Compared compared, Object value, @Nullable Object other) {
    if (other == null || !(isNumbers(value, other) || isDates(value, other))) {
      return false;
    }
    int sign = sign(value, other);
    return switch (compared.order()) {
      case ABOVE -> sign > 0;
      case BELOW -> sign < 0;
      case AT_LEAST -> sign >= 0;
      case AT_MOST -> sign <= 0;
    };
  }

  private static boolean isNumbers(Object value, Object other) {
    return value instanceof Number && other instanceof Number;
  }

  private static boolean isDates(Object value, Object other) {
    return value instanceof LocalDate && other instanceof LocalDate;
  }

  private static int sign(Object value, Object other) {
    if (value instanceof LocalDate date) {
      return date.isEqual((LocalDate) other) ? 0 : date.isBefore((LocalDate) other) ? -1 : 1;
    }
    boolean whole = value instanceof Long && other instanceof Long;
    return decimal(value, whole).compareTo(decimal(other, whole));
  }

  private static BigDecimal decimal(Object number, boolean whole) {
    return whole
        ? BigDecimal.valueOf((Long) number)
        : new BigDecimal(((Number) number).doubleValue());
  }

  private @Nullable Object resolved(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    } else if (operand instanceof Operand.Reference reference) {
      return setup.value(reference.attribute());
    }
    throw new IllegalArgumentException("unknown operand " + operand.getClass());
  }

  /** A regular expression that says what a glob says. */
  public static Pattern regexOf(String glob) {
    StringBuilder regex = new StringBuilder();
    glob.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
              }
            });
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
