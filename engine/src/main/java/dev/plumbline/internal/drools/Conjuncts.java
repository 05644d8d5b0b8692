package dev.plumbline.internal.drools;

import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Takes conjunctions apart, so that rules share as many of their parts as they can. */
final class Conjuncts {
  private Conjuncts() {}

  /** The conditions in the order written, with every conjunction replaced by its parts. */
  static List<Condition> of(List<Condition> conditions) {
    List<Condition> flat = new ArrayList<>(conditions.size());
    conditions.forEach(condition -> add(condition, flat));
    return flat;
  }

  private static void add(Condition condition, List<Condition> flat) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> add(part, flat));
    } else if (condition instanceof Condition.Test test
        && test.matcher() instanceof Matcher.Both both) {
      both.parts().forEach(part -> add(new Condition.Test(test.attribute(), part), flat));
    } else {
      flat.add(condition);
    }
  }
}
