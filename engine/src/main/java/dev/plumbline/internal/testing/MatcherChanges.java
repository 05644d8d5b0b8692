package dev.plumbline.internal.testing;

import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The small changes of what an attribute is held against. */
final class MatcherChanges {
  private MatcherChanges() {}

  static List<Condition.Test> of(Condition.Test test) {
    List<Matcher> others = new ArrayList<>();
    others.add(opposite(test.matcher()));
    others.addAll(within(test.matcher()));
    return others.stream().map(other -> new Condition.Test(test.attribute(), other)).toList();
  }

  /** A test that holds where this one does not. */
  static Condition.Test inverted(Condition.Test test) {
    return new Condition.Test(test.attribute(), opposite(test.matcher()));
  }

  private static Matcher opposite(Matcher matcher) {
    if (matcher instanceof Matcher.Not not) {
      return not.inner();
    }
    if (matcher instanceof Matcher.Present) {
      return new Matcher.Absent();
    }
    return matcher instanceof Matcher.Absent ? new Matcher.Present() : new Matcher.Not(matcher);
  }

  private static List<Matcher> within(Matcher matcher) {
    if (matcher instanceof Matcher.Not not) {
      return within(not.inner()).stream().map(inner -> (Matcher) new Matcher.Not(inner)).toList();
    }
    if (matcher instanceof Matcher.OneOf oneOf) {
      return shorter(oneOf);
    }
    if (matcher instanceof Matcher.Both both) {
      return parts(both);
    }
    return matcher instanceof Matcher.Compared compared ? moved(compared) : List.of();
  }

  private static List<Matcher> shorter(Matcher.OneOf oneOf) {
    List<Matcher> shorter = new ArrayList<>();
    if (oneOf.texts().size() > 1) {
      for (String text : new TreeSet<>(oneOf.texts())) {
        Set<String> rest = new LinkedHashSet<>(oneOf.texts());
        rest.remove(text);
        shorter.add(new Matcher.OneOf(rest));
      }
    }
    return shorter;
  }

  private static List<Matcher> parts(Matcher.Both both) {
    List<Matcher> changed = new ArrayList<>();
    for (int i = 0; i < both.parts().size(); i++) {
      List<Matcher> rest = new ArrayList<>(both.parts());
      rest.remove(i);
      changed.add(rest.size() == 1 ? rest.get(0) : new Matcher.Both(rest));
      for (Matcher other : within(both.parts().get(i))) {
        List<Matcher> parts = new ArrayList<>(both.parts());
        parts.set(i, other);
        changed.add(new Matcher.Both(parts));
      }
    }
    return changed;
  }

  private static List<Matcher> moved(Matcher.Compared compared) {
    List<Matcher> moved = new ArrayList<>();
    Object bound = compared.operand() instanceof Operand.Literal literal ? literal.value() : "";
    if (bound instanceof Long number) {
      moved.add(with(compared, number - 1));
      moved.add(with(compared, number + 1));
    } else if (bound instanceof LocalDate day) {
      moved.add(with(compared, day.minusDays(1)));
      moved.add(with(compared, day.plusDays(1)));
    } else {
      moved.add(new Matcher.Compared(otherBound(compared.order()), compared.operand()));
    }
    return moved;
  }

  private static Matcher with(Matcher.Compared compared, Object bound) {
    return new Matcher.Compared(compared.order(), new Operand.Literal(bound));
  }

  private static Matcher.Compared.Order otherBound(Matcher.Compared.Order order) {
    return switch (order) {
      case ABOVE -> Matcher.Compared.Order.AT_LEAST;
      case AT_LEAST -> Matcher.Compared.Order.ABOVE;
      case BELOW -> Matcher.Compared.Order.AT_MOST;
      case AT_MOST -> Matcher.Compared.Order.BELOW;
    };
  }
}
