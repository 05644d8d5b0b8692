package dev.plumbline.internal.lint;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether some value of an attribute can fit several matchers. */
final class ValueLogic {
  private static final AttributeView NOTHING = any -> null;
  private static final List<@Nullable Object> FLAGS = Arrays.asList(true, false, null);
  private static final List<@Nullable Object> ABSENT = Collections.singletonList(null);

  private final Attribute attribute;
  private final List<Matcher> matchers = new ArrayList<>();

  ValueLogic(Attribute attribute, List<Matcher> matchers) {
    this.attribute = attribute;
    matchers.forEach(this::add);
  }

  private void add(Matcher matcher) {
    if (matcher instanceof Matcher.Both both) {
      both.parts().forEach(this::add);
    } else if (isDecidable(matcher)) {
      matchers.add(matcher);
    }
  }

  private static boolean isDecidable(Matcher matcher) {
    if (matcher instanceof Matcher.Not not) {
      return isDecidable(not.inner());
    }
    if (matcher instanceof Matcher.Both both) {
      return both.parts().stream().allMatch(ValueLogic::isDecidable);
    }
    return matcher instanceof Matcher.EqualTo equal
        ? equal.operand() instanceof Operand.Literal
        : !(matcher instanceof Matcher.Compared compared)
            || compared.operand() instanceof Operand.Literal;
  }

  /** Whether surely no value fits. */
  boolean isImpossible() {
    List<@Nullable Object> candidates = candidates();
    if (candidates != null) {
      return candidates.stream().noneMatch(this::fitsAll);
    }
    return boundsCross() || patternsPart();
  }

  private boolean fitsAll(@Nullable Object value) {
    return matchers.stream().allMatch(matcher -> matcher.matches(value, NOTHING));
  }

  /** The only values that come into question, or null where there are too many. */
  private @Nullable List<@Nullable Object> candidates() {
    for (Matcher matcher : matchers) {
      if (matcher instanceof Matcher.EqualTo equal
          && equal.operand() instanceof Operand.Literal literal) {
        return List.of(literal.value());
      }
      if (matcher instanceof Matcher.OneOf oneOf) {
        return List.copyOf(oneOf.texts());
      }
      if (matcher instanceof Matcher.Absent
          || (matcher instanceof Matcher.Not not && not.inner() instanceof Matcher.Present)) {
        return ABSENT;
      }
    }
    return attribute.type() == AttributeType.FLAG ? FLAGS : null;
  }

  private boolean boundsCross() {
    List<Matcher.Compared> bounds = new ArrayList<>();
    for (Matcher matcher : matchers) {
      if (matcher instanceof Matcher.Compared compared) {
        bounds.add(compared);
      }
    }
    for (Matcher.Compared lower : bounds) {
      for (Matcher.Compared upper : bounds) {
        if (isLower(lower.order()) && !isLower(upper.order()) && cross(lower, upper)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLower(Matcher.Compared.Order order) {
    return order == Matcher.Compared.Order.ABOVE || order == Matcher.Compared.Order.AT_LEAST;
  }

  private static boolean cross(Matcher.Compared lower, Matcher.Compared upper) {
    Object least = lower.operand().in(NOTHING);
    Object most = upper.operand().in(NOTHING);
    boolean touching =
        lower.order() == Matcher.Compared.Order.AT_LEAST
            && upper.order() == Matcher.Compared.Order.AT_MOST;
    int order = compare(least, most);
    return order > 0 || (order == 0 && !touching);
  }

  /** Below zero where the two cannot be compared. */
  private static int compare(@Nullable Object least, @Nullable Object most) {
    if (least instanceof Number left && most instanceof Number right) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    return least instanceof LocalDate left && most instanceof LocalDate right
        ? left.compareTo(right)
        : -1;
  }

  private boolean patternsPart() {
    List<String> patterns = new ArrayList<>();
    if (attribute.type() == AttributeType.TEXT) {
      matchers.forEach(matcher -> pattern(matcher, patterns));
    }
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = i + 1; j < patterns.size(); j++) {
        if (!GlobRelation.meet(patterns.get(i), patterns.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void pattern(Matcher matcher, List<String> to) {
    if (matcher instanceof Matcher.Fits fits) {
      to.add(fits.glob().text());
    } else if (matcher instanceof Matcher.Has has && !GlobRelation.isOpen(has.part())) {
      String before = has.where() == Matcher.Has.Where.START ? "" : "*";
      String behind = has.where() == Matcher.Has.Where.END ? "" : "*";
      to.add(before + has.part() + behind);
    }
  }
}
