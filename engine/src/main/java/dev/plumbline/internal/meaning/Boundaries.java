package dev.plumbline.internal.meaning;

import dev.plumbline.Value;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Conditions;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values at which conditions and requirements change their mind, and those beside them. */
final class Boundaries {
  private static final Set<String> MEMBERS = Set.of("provider", "model", "region", "baseUrl");
  private static final String OPTIONS = "options.";

  private Boundaries() {}

  /** By pointer into the setup document: of everything that setups say themselves. */
  static Map<String, Set<Value>> of(List<Condition> conditions) {
    Map<String, Set<Value>> found = new LinkedHashMap<>();
    conditions.forEach(condition -> collect(condition, found));
    return found;
  }

  private static void collect(Condition condition, Map<String, Set<Value>> to) {
    if (condition instanceof Condition.Test test) {
      String name = test.attribute().name();
      if (MEMBERS.contains(name) || name.startsWith(OPTIONS)) {
        to.computeIfAbsent("/" + name.replace('.', '/'), any -> new LinkedHashSet<>())
            .addAll(of(test.matcher()));
      }
    }
    Conditions.parts(condition).forEach(part -> collect(part, to));
  }

  /** Values of which at least one fits and one does not, where that can be told. */
  static List<Value> of(Matcher matcher) {
    List<Value> values = new ArrayList<>();
    if (matcher instanceof Matcher.Not not) {
      values.addAll(of(not.inner()));
    } else if (matcher instanceof Matcher.Both both) {
      both.parts().forEach(part -> values.addAll(of(part)));
    } else if (matcher instanceof Matcher.OneOf oneOf) {
      oneOf.texts().stream().sorted().forEach(text -> values.add(Value.of(text)));
    } else if (matcher instanceof Matcher.EqualTo equal) {
      addAround(equal.operand(), values);
    } else if (matcher instanceof Matcher.Compared compared) {
      addAround(compared.operand(), values);
    } else if (matcher instanceof Matcher.Fits fits) {
      values.add(Value.of(fits.glob().text().replace('*', 'x').replace('?', 'x')));
    } else if (matcher instanceof Matcher.Has has) {
      values.add(Value.of(has.part()));
    }
    values.add(Value.of("other"));
    return values;
  }

  private static void addAround(Operand operand, List<Value> to) {
    if (!(operand instanceof Operand.Literal literal)) {
      return;
    }
    to.add(Documents.value(literal.value()));
    if (literal.value() instanceof Boolean flag) {
      to.add(Value.of(!flag));
    } else if (literal.value() instanceof Long whole) {
      to.add(Value.of(whole - 1));
      to.add(Value.of(whole + 1));
    } else if (literal.value() instanceof Double decimal) {
      to.add(new Value.Decimal(Math.nextDown(decimal)));
      to.add(new Value.Decimal(Math.nextUp(decimal)));
    }
  }
}
