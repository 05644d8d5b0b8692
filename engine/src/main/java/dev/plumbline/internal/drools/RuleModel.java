package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher.EqualTo;
import dev.plumbline.internal.rule.Operand.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Constraint;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/**
 * Rules as an executable model of Drools: one pattern on the setup for each, no consequences, named
 * by their place.
 */
final class RuleModel {
  static final String PACKAGE = "rules";

  private final Variable<AttributeView> setup = new DeclarationImpl<>(AttributeView.class, "setup");
  private final Map<String, Condition> conditionsById = new HashMap<>();
  private final Map<IndexKey, Integer> indexes = new HashMap<>();

  /** What Drools hashes together: values of one type at one attribute. */
  private record IndexKey(Attribute attribute, Class<?> type) {}

  private RuleModel() {}

  static Model of(List<List<Condition>> rules) {
    RuleModel builder = new RuleModel();
    List<Rule> built = new ArrayList<>(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      built.add(builder.rule(i, rules.get(i)));
    }
    return new ModelImpl(PACKAGE).withRules(built);
  }

  private Rule rule(int place, List<Condition> conditions) {
    List<Constraint> constraints = new ArrayList<>(conditions.size());
    for (Condition condition : Conjuncts.of(conditions)) {
      constraints.add(constraint(place, condition));
    }
    PatternImpl<AttributeView> pattern =
        new PatternImpl<>(setup, new MultipleConstraints(constraints));
    CompositePatterns view =
        new CompositePatterns(org.drools.model.Condition.Type.AND, List.of(pattern), Map.of());
    return new RuleImpl(PACKAGE, Integer.toString(place), null, view, Map.of(), Map.of());
  }

  private Constraint constraint(int place, Condition condition) {
    String id = condition.id();
    Condition known = conditionsById.putIfAbsent(id, condition);
    if (known != null && !known.equals(condition)) {
      // Drools shares nodes by id alone and would silently test one condition for both.
      throw new RulePlanException(
          "rule " + place + ": two different conditions are named `" + id + "`");
    }
    SingleConstraint1<AttributeView> constraint =
        new SingleConstraint1<>(id, setup, new SetupPredicate(condition));
    if (condition instanceof Condition.Test test
        && test.matcher() instanceof EqualTo equal
        && equal.operand() instanceof Literal literal) {
      addIndex(constraint, test.attribute(), literal.value());
    }
    return constraint;
  }

  private void addIndex(
      SingleConstraint1<AttributeView> constraint, Attribute attribute, Object value) {
    if (value instanceof String || value instanceof Boolean) {
      @SuppressWarnings("unchecked") // the class of a value is one of its own type
      Class<Object> type = (Class<Object>) value.getClass();
      int index = indexes.computeIfAbsent(new IndexKey(attribute, type), key -> indexes.size() + 1);
      constraint.setIndex(
          new AlphaIndexImpl<>(
              type, ConstraintType.EQUAL, index, new AttributeReader(attribute), value));
    }
  }
}
