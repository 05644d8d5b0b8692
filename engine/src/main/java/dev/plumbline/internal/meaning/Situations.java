package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.meaning.Untried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sorts everybody into situations, and keeps those in which other policies hold after than before.
 * Somebody stands for all whom no policy tells from them.
 */
final class Situations {
  private static final int MOST = 60_000;
  private static final int DAYS = 12;
  private static final int FEW = 200;

  private final Side before;
  private final Side after;
  private final PolicyKeys keys;
  private final List<Policy> all = new ArrayList<>();
  private final ScopeValues values;
  private final Map<String, Situation> found = new LinkedHashMap<>();
  private final Set<String> policiesUntried = new TreeSet<>();
  private final List<LocalDate> daysUntried = new ArrayList<>();
  private int tried;

  Situations(Side before, Side after, PolicyKeys keys) {
    this.before = before;
    this.after = after;
    this.keys = keys;
    all.addAll(before.rules().policies().policies());
    all.addAll(after.rules().policies().policies());
    this.values = new ScopeValues(all);
  }

  /** For whom and on which days not everybody was looked at. */
  Untried untried() {
    return new Untried(List.copyOf(policiesUntried), daysUntried);
  }

  /** The situations that differ on a day, or on one on which something begins or ends. */
  List<Situation> on(LocalDate today) {
    List<Policy> different = new ArrayList<>(keys.onOneSide(before.rules().policies()));
    different.addAll(keys.onOneSide(after.rules().policies()));
    for (LocalDate day : days(today, different)) {
      for (Policy policy : different) {
        if (policy.period().has(day)) {
          walk(policy, day);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<LocalDate> days(LocalDate today, List<Policy> different) {
    TreeSet<LocalDate> others = new TreeSet<>();
    for (Policy policy : different) {
      add(policy.period().from(), others);
      add(policy.period().until(), others);
      policy.exemptions().forEach(exemption -> add(exemption.waiver().until(), others));
    }
    others.remove(today);
    others.stream().skip(DAYS).forEach(daysUntried::add);
    List<LocalDate> days = new ArrayList<>(List.of(today));
    others.stream().limit(DAYS).forEach(days::add);
    return days;
  }

  private static void add(@Nullable LocalDate end, TreeSet<LocalDate> to) {
    if (end != null) {
      to.addAll(List.of(end.minusDays(1), end, end.plusDays(1)));
    }
  }

  private void walk(Policy policy, LocalDate day) {
    Map<Dimension, List<Value>> choices = choices(policy, values);
    boolean complete = values.complete();
    if (size(choices) > FEW) {
      ScopeValues fewer = new ScopeValues(sharing(policy));
      choices = choices(policy, fewer);
      complete = fewer.complete();
    }
    boolean whole = size(choices) <= MOST - tried;
    if (whole) {
      walk(choices, new EnumMap<>(Dimension.class), 0, day);
    } else {
      walkApart(choices, day);
    }
    if (!whole || !complete) {
      policiesUntried.add(
          "%s (%s:%d)"
              .formatted(policy.name(), policy.reference().file(), policy.reference().line()));
    }
  }

  /** The policies that could hold for somebody together with this one; others tell nobody apart. */
  private List<Policy> sharing(Policy policy) {
    return all.stream().filter(other -> Overlap.of(policy.scope(), other.scope())).toList();
  }

  private static Map<Dimension, List<Value>> choices(Policy policy, ScopeValues values) {
    Map<Dimension, List<Value>> choices = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      choices.put(dimension, choice(policy, dimension, values));
    }
    return choices;
  }

  private static long size(Map<Dimension, List<Value>> choices) {
    long size = 1;
    for (List<Value> choice : choices.values()) {
      size = Math.min(Integer.MAX_VALUE, size * choice.size());
    }
    return size;
  }

  /** Too many to combine: the first of everything, and each other value by itself. */
  private void walkApart(Map<Dimension, List<Value>> choices, LocalDate day) {
    Map<Dimension, Value> plain = new EnumMap<>(Dimension.class);
    choices.forEach((dimension, values) -> plain.put(dimension, values.get(0)));
    choices.forEach(
        (dimension, values) -> {
          for (Value value : values) {
            Map<Dimension, Value> one = new EnumMap<>(plain);
            one.put(dimension, value);
            sort(one, day);
          }
        });
  }

  private void walk(
      Map<Dimension, List<Value>> choices, Map<Dimension, Value> chosen, int at, LocalDate day) {
    if (at == Dimension.values().length) {
      sort(chosen, day);
      return;
    }
    Dimension dimension = Dimension.values()[at];
    for (Value value : choices.getOrDefault(dimension, List.of())) {
      chosen.put(dimension, value);
      walk(choices, chosen, at + 1, day);
    }
  }

  /** What somebody whom the policy means may be in a dimension; where it names none, nobody too. */
  private static List<Value> choice(Policy policy, Dimension dimension, ScopeValues values) {
    boolean named = policy.scope().parts().containsKey(dimension);
    List<String> meant = named ? values.in(policy.scope(), dimension) : values.all(dimension);
    List<Value> choice = new ArrayList<>();
    if (!named) {
      choice.add(new Value.Nothing());
    }
    for (String value : meant) {
      choice.add(dimension == Dimension.GROUPS ? Value.of(List.of(value)) : Value.of(value));
      if (dimension == Dimension.GROUPS) {
        values.all(dimension).stream()
            .filter(other -> !other.equals(value) && (named || other.compareTo(value) > 0))
            .forEach(other -> choice.add(Value.of(List.of(value, other))));
      }
    }
    return choice;
  }

  private void sort(Map<Dimension, Value> chosen, LocalDate day) {
    tried++;
    Value.Members document = document(chosen);
    Setup setup = Setup.of(document);
    ActivePolicies old = before.policies(setup, day);
    ActivePolicies now = after.policies(setup, day);
    String oldKey = keys.of(old);
    String newKey = keys.of(now);
    if (!oldKey.equals(newKey)) {
      found
          .computeIfAbsent(oldKey + " > " + newKey, any -> new Situation(old, now, day))
          .add(setup.context(), setup.text("region").orElse(null), document);
    }
  }

  private static Value.Members document(Map<Dimension, Value> chosen) {
    Map<String, Value> context = new LinkedHashMap<>();
    put("organization", chosen.get(Dimension.ORGANIZATIONS), context);
    put("account", chosen.get(Dimension.ACCOUNTS), context);
    put("groups", chosen.get(Dimension.GROUPS), context);
    put("country", chosen.get(Dimension.COUNTRIES), context);
    put("plan", chosen.get(Dimension.PLANS), context);
    put("host", chosen.get(Dimension.HOSTS), context);
    Map<String, Value> document = new LinkedHashMap<>();
    put("region", chosen.get(Dimension.REGIONS), document);
    document.put("context", new Value.Members(context));
    return new Value.Members(document);
  }

  private static void put(String name, @Nullable Value value, Map<String, Value> to) {
    if (value != null && !(value instanceof Value.Nothing)) {
      to.put(name, value);
    }
  }
}
