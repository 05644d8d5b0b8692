package dev.plumbline.internal.meaning;

import dev.plumbline.Value;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that say something else, and setups that could show it. */
final class CheckChanges {
  private final Map<String, Check> before = new LinkedHashMap<>();
  private final Map<String, Check> after = new LinkedHashMap<>();

  CheckChanges(Side before, Side after) {
    before.rules().checks().forEach(check -> this.before.put(check.code(), check));
    after.rules().checks().forEach(check -> this.after.put(check.code(), check));
  }

  /** The codes of those that differ. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    codes.removeIf(code -> text(before.get(code)).equals(text(after.get(code))));
    return codes;
  }

  private static String text(@Nullable Check check) {
    return check == null ? "" : Canonical.of(check);
  }

  /** Where the check stands, after or before. */
  String place(String code) {
    Check check = after.containsKey(code) ? after.get(code) : before.get(code);
    return check == null
        ? code
        : code + " (" + check.reference().file() + ":" + check.reference().line() + ")";
  }

  /** The examples of both versions, and the same with a value at each side of every boundary. */
  Set<Value.Members> probes(String code) {
    Set<Value.Members> examples = new LinkedHashSet<>();
    Map<String, Set<Value>> boundaries = new LinkedHashMap<>();
    for (Check check : versions(code)) {
      check.examples().stream()
          .map(Example::setup)
          .forEach(setup -> examples.add(setup.document()));
      Boundaries.of(check.when())
          .forEach(
              (pointer, values) ->
                  boundaries.computeIfAbsent(pointer, any -> new LinkedHashSet<>()).addAll(values));
    }
    examples.add(Documents.with(Value.Members.NONE, "/apiKeyEnv", Value.of("LLM_API_KEY")));
    Set<Value.Members> probes = new LinkedHashSet<>(examples);
    for (Value.Members example : List.copyOf(examples)) {
      boundaries.forEach(
          (pointer, values) -> {
            probes.add(Documents.with(example, pointer, null));
            values.forEach(value -> probes.add(Documents.with(example, pointer, value)));
          });
    }
    probes.add(combined(boundaries));
    return probes;
  }

  /** For checks without examples: the first value of everything that is asked for. */
  private static Value.Members combined(Map<String, Set<Value>> boundaries) {
    Value.Members setup = Value.Members.NONE;
    for (Map.Entry<String, Set<Value>> one : boundaries.entrySet()) {
      if (!one.getValue().isEmpty()) {
        setup = Documents.with(setup, one.getKey(), one.getValue().iterator().next());
      }
    }
    return setup;
  }

  /** The days on which its versions could differ. */
  List<LocalDate> days(String code, LocalDate today) {
    Set<LocalDate> days = new TreeSet<>();
    for (Check check : versions(code)) {
      for (LocalDate end : ends(check)) {
        days.addAll(List.of(end.minusDays(1), end, end.plusDays(1)));
      }
    }
    days.remove(today);
    List<LocalDate> all = new ArrayList<>(List.of(today));
    all.addAll(days);
    return all;
  }

  private static List<LocalDate> ends(Check check) {
    List<LocalDate> ends = new ArrayList<>(2);
    if (check.from() != null) {
      ends.add(check.from());
    }
    if (check.until() != null) {
      ends.add(check.until());
    }
    return ends;
  }

  private List<Check> versions(String code) {
    List<Check> versions = new ArrayList<>(2);
    for (Map<String, Check> side : List.of(before, after)) {
      Check check = side.get(code);
      if (check != null) {
        versions.add(check);
      }
    }
    return versions;
  }
}
