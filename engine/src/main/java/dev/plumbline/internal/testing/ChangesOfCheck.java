package dev.plumbline.internal.testing;

import dev.plumbline.RuleReference;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.ConditionPlace;
import dev.plumbline.internal.rule.Conditions;
import dev.plumbline.internal.rule.Notation;
import dev.plumbline.testing.Mutant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The small changes of a check: without one of several conditions, with one the other way round,
 * with {@code any} for {@code all}, with a bound or a day moved by one, with an entry left out of a
 * list.
 */
final class ChangesOfCheck {
  private final Check check;
  private final List<ChangedCheck> changes = new ArrayList<>();

  ChangesOfCheck(Check check) {
    this.check = check;
  }

  List<ChangedCheck> all() {
    collect(check.when(), check.places(), check::with);
    moveDay("from", check.from(), day -> check.valid(day, check.until()));
    moveDay("until", check.until(), day -> check.valid(check.from(), day));
    return changes;
  }

  /** Changes each of these conditions in turn; {@code rebuild} makes the check of the result. */
  private void collect(
      List<Condition> conditions,
      List<ConditionPlace> places,
      Function<List<Condition>, Check> rebuild) {
    for (int i = 0; i < conditions.size(); i++) {
      int at = i;
      Condition condition = conditions.get(i);
      if (asksForItems(condition)) {
        continue;
      }
      int line = places.get(i).line();
      if (conditions.size() > 1) {
        List<Condition> without = new ArrayList<>(conditions);
        without.remove(at);
        add(line, condition, "", rebuild.apply(without));
      }
      Function<Condition, Check> with = other -> rebuild.apply(replaced(conditions, at, other));
      if (condition instanceof Condition.Test test) {
        for (Condition.Test other : MatcherChanges.of(test)) {
          add(line, condition, Notation.of(other), with.apply(other));
        }
      } else {
        List<Condition> parts = Conditions.parts(condition);
        Condition other = swapped(condition, parts);
        add(line, condition, Notation.of(other), with.apply(other));
        collect(parts, places.get(i).parts(), inner -> with.apply(remade(condition, inner)));
      }
    }
  }

  /** A check that reports items is silent without any, whether it asks for them or not. */
  private boolean asksForItems(Condition condition) {
    return check.each() != null && condition.equals(Check.asksForItems(check.each()));
  }

  private static List<Condition> replaced(List<Condition> conditions, int at, Condition other) {
    List<Condition> changed = new ArrayList<>(conditions);
    changed.set(at, other);
    return changed;
  }

  private static Condition swapped(Condition condition, List<Condition> parts) {
    return condition instanceof Condition.Any ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static Condition remade(Condition like, List<Condition> parts) {
    if (like instanceof Condition.All) {
      return new Condition.All(parts);
    }
    return like instanceof Condition.Any ? new Condition.Any(parts) : new Condition.None(parts);
  }

  private void moveDay(String key, @Nullable LocalDate day, Function<LocalDate, Check> with) {
    if (day != null) {
      for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
        add(check.reference(), key + ": " + day, key + ": " + other, with.apply(other));
      }
    }
  }

  private void add(int line, Condition before, String after, Check changed) {
    RuleReference rule = check.reference();
    RuleReference place = new RuleReference(rule.file(), line, rule.layer());
    add(place, Notation.of(before), after, changed);
  }

  private void add(RuleReference place, String before, String after, Check changed) {
    changes.add(new ChangedCheck(new Mutant(check.code(), place, before, after), changed));
  }
}
