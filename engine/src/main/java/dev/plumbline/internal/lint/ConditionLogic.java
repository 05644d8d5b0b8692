package dev.plumbline.internal.lint;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds conditions that can never hold together. What it does not find may still be impossible. */
final class ConditionLogic {
  /** Why the conditions cannot all hold; null where they may. */
  @Nullable Contradiction contradiction(List<Condition> conditions) {
    Facts facts = new Facts();
    conditions.forEach(facts::require);
    Contradiction single = facts.contradiction();
    if (single != null) {
      return single;
    }
    for (Condition.Any any : facts.choices) {
      if (any.parts().stream().allMatch(part -> facts.refuses(part))) {
        return new Contradiction("any", null);
      }
    }
    return null;
  }

  /** What conditions say of each attribute. */
  private static final class Facts {
    private final Map<Attribute, List<Matcher>> matchers = new LinkedHashMap<>();
    private final Set<String> required = new HashSet<>();
    private final List<Condition.Any> choices = new ArrayList<>();
    private final List<Condition> refused = new ArrayList<>();

    void require(Condition condition) {
      required.add(condition.id());
      if (condition instanceof Condition.Test test) {
        matcher(test.attribute(), test.matcher());
      } else if (condition instanceof Condition.All all) {
        all.parts().forEach(this::require);
      } else if (condition instanceof Condition.Any any) {
        choices.add(any);
      } else if (condition instanceof Condition.None none) {
        none.parts().forEach(this::refuse);
      }
    }

    private void refuse(Condition condition) {
      refused.add(condition);
      if (condition instanceof Condition.Test test) {
        matcher(test.attribute(), new Matcher.Not(test.matcher()));
      }
    }

    private void matcher(Attribute attribute, Matcher matcher) {
      matchers.computeIfAbsent(attribute, any -> new ArrayList<>()).add(matcher);
    }

    @Nullable Contradiction contradiction() {
      for (Map.Entry<Attribute, List<Matcher>> entry : matchers.entrySet()) {
        if (new ValueLogic(entry.getKey(), entry.getValue()).isImpossible()) {
          return new Contradiction("value", entry.getKey().name());
        }
      }
      for (Condition condition : refused) {
        if (isRequired(condition)) {
          return new Contradiction("none", null);
        }
      }
      return null;
    }

    private boolean isRequired(Condition condition) {
      return required.contains(condition.id())
          || (condition instanceof Condition.All all
              && !all.parts().isEmpty()
              && all.parts().stream().allMatch(this::isRequired));
    }

    /** Whether a further condition contradicts what is required already. */
    boolean refuses(Condition further) {
      Facts more = new Facts();
      matchers.forEach((attribute, all) -> all.forEach(one -> more.matcher(attribute, one)));
      more.required.addAll(required);
      more.refused.addAll(refused);
      more.require(further);
      return more.contradiction() != null;
    }
  }
}
