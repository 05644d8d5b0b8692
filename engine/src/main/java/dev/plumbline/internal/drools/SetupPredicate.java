package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import org.drools.model.functions.Predicate1;

/**
 * A condition as a constraint of Drools. A class of its own and no lambda: Drools would analyze a
 * lambda's byte code.
 */
final class SetupPredicate implements Predicate1<AttributeView> {
  private static final long serialVersionUID = 1L;

  private final transient Condition condition;

  SetupPredicate(Condition condition) {
    this.condition = condition;
  }

  Condition condition() {
    return condition;
  }

  @Override
  public boolean test(AttributeView setup) {
    return condition.holds(setup);
  }
}
