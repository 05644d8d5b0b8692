package dev.plumbline.rules;

import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Conditions with one small change.
 *
 * @param change what was changed, for people
 * @param when the changed conditions, all of which must hold
 */
record Mutant(String change, List<Condition> when) {

  /** Every condition left out, and every one turned round, down to the parts of matchers. */
  static List<Mutant> of(List<Condition> when) {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < when.size(); i++) {
      int place = i;
      Condition condition = when.get(i);
      mutants.add(new Mutant("without " + condition.id(), without(when, place)));
      mutants.add(
          new Mutant(
              "opposite of " + condition.id(),
              with(when, place, new Condition.None(List.of(condition)))));
      for (Changed changed : within(condition)) {
        mutants.add(new Mutant(changed.change(), with(when, place, changed.condition())));
      }
    }
    return mutants;
  }

  private record Changed(String change, Condition condition) {}

  private static List<Changed> within(Condition condition) {
    if (condition instanceof Condition.All all) {
      return parts(all.parts(), Condition.All::new);
    }
    if (condition instanceof Condition.Any any) {
      return parts(any.parts(), Condition.Any::new);
    }
    if (condition instanceof Condition.None none) {
      return parts(none.parts(), Condition.None::new);
    }
    return condition instanceof Condition.Test test && test.matcher() instanceof Matcher.Both both
        ? operators(test, both)
        : List.of();
  }

  /** A combination of one part says the same as the part: both were changed as a whole already. */
  private static List<Changed> parts(
      List<Condition> parts, Function<List<Condition>, Condition> combination) {
    List<Changed> changed = new ArrayList<>();
    if (parts.size() > 1) {
      for (Mutant mutant : of(parts)) {
        changed.add(new Changed(mutant.change(), combination.apply(mutant.when())));
      }
    } else {
      for (Changed inner : within(parts.get(0))) {
        changed.add(new Changed(inner.change(), combination.apply(List.of(inner.condition()))));
      }
    }
    return changed;
  }

  private static List<Changed> operators(Condition.Test test, Matcher.Both both) {
    List<Changed> changed = new ArrayList<>();
    for (int i = 0; i < both.parts().size(); i++) {
      Matcher part = both.parts().get(i);
      changed.add(operators(test, "without " + part.id(), without(both.parts(), i)));
      changed.add(
          operators(
              test, "opposite of " + part.id(), with(both.parts(), i, new Matcher.Not(part))));
    }
    return changed;
  }

  private static Changed operators(Condition.Test test, String change, List<Matcher> parts) {
    return new Changed(
        test.attribute().name() + " " + change,
        new Condition.Test(test.attribute(), new Matcher.Both(parts)));
  }

  private static <T> List<T> without(List<T> all, int place) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(place);
    return rest;
  }

  private static <T> List<T> with(List<T> all, int place, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(place, other);
    return changed;
  }
}
