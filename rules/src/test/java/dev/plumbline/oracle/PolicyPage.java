package dev.plumbline.oracle;

import dev.plumbline.oracle.SaidPolicy.Listed;
import dev.plumbline.oracle.SaidPolicy.Waived;
import dev.plumbline.oracle.SaidPolicy.Want;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A policy as a file, its parts and entries in an order by chance, with the line of each. */
final class PolicyPage {
  private final SaidPolicy policy;
  private final Random order;
  private final List<String> lines = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<Listed, List<String>> asWritten = new HashMap<>();

  private PolicyPage(SaidPolicy policy, Random order) {
    this.policy = policy;
    this.order = order;
  }

  private record Entry(Listed list, String text) {}

  static PolicyPage of(SaidPolicy policy, Random order) {
    PolicyPage page = new PolicyPage(policy, order);
    List<Runnable> parts =
        page.shuffled(
            List.of(
                page::head, page::scope, page::lists, page::wants, page::severities, page::rest));
    page.lines.add("kind: policy");
    page.lines.add("name: " + policy.name());
    parts.forEach(Runnable::run);
    return page;
  }

  SaidPolicy policy() {
    return policy;
  }

  String file() {
    return policy.name() + ".yaml";
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The line of a list or of something wanted. */
  int line(Object part) {
    return places.getOrDefault(part, 0);
  }

  /** The line of an entry. */
  int line(Listed list, String entry) {
    return places.getOrDefault(new Entry(list, entry), 0);
  }

  /** The entries of a list in the order of the file. */
  List<String> entries(Listed list) {
    return asWritten.getOrDefault(list, List.of());
  }

  private <T> List<T> shuffled(List<T> parts) {
    List<T> all = new ArrayList<>(parts);
    Collections.shuffle(all, order);
    return all;
  }

  private void head() {
    lines.add("layer: " + policy.layer().id());
    lines.add("mode: " + policy.mode());
    if (policy.from() != null) {
      lines.add("from: " + policy.from());
    }
    if (policy.until() != null) {
      lines.add("until: " + policy.until());
    }
  }

  private void scope() {
    if (!policy.scope().isEmpty()) {
      lines.add("applies: " + scope(policy.scope()));
    }
  }

  private static String scope(Map<String, List<String>> scope) {
    return new TreeMap<>(scope)
        .entrySet().stream()
            .map(part -> part.getKey() + ": " + quoted(part.getValue()))
            .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String quoted(List<String> texts) {
    return texts.stream()
        .map(text -> "\"" + text + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void lists() {
    Map<String, List<Listed>> byTopic = new TreeMap<>();
    policy
        .lists()
        .forEach(list -> byTopic.computeIfAbsent(list.topic(), any -> new ArrayList<>()).add(list));
    for (String topic : shuffled(List.copyOf(byTopic.keySet()))) {
      lines.add(topic + ":");
      for (Listed list : shuffled(byTopic.getOrDefault(topic, List.of()))) {
        list(list);
      }
    }
  }

  private void list(Listed list) {
    lines.add("  " + (list.allows() ? "allow" : "deny") + ": [");
    places.put(list, lines.size());
    List<String> entries = shuffled(list.entries());
    asWritten.put(list, entries);
    for (String entry : entries) {
      lines.add("    \"" + entry + "\",");
      places.put(new Entry(list, entry), lines.size());
    }
    lines.add("    ]");
  }

  private void wants() {
    Map<String, List<Want>> byParent = new TreeMap<>();
    for (Want want : shuffled(policy.wants())) {
      String parent = want.key().substring(0, want.key().lastIndexOf('.'));
      byParent.computeIfAbsent(parent, any -> new ArrayList<>()).add(want);
    }
    if (byParent.containsKey("require") || byParent.containsKey("require.options")) {
      lines.add("require:");
      wants(byParent.getOrDefault("require", List.of()), "  ");
      if (byParent.containsKey("require.options")) {
        lines.add("  options:");
        wants(byParent.getOrDefault("require.options", List.of()), "    ");
      }
    }
    if (byParent.containsKey("limits")) {
      lines.add("limits:");
      wants(byParent.getOrDefault("limits", List.of()), "  ");
    }
  }

  private void wants(List<Want> wants, String indent) {
    for (Want want : wants) {
      String name = want.key().substring(want.key().lastIndexOf('.') + 1);
      lines.add(indent + name + ": " + want.value());
      places.put(want, lines.size());
    }
  }

  private void severities() {
    if (!policy.severities().isEmpty()) {
      lines.add("severity:");
      for (String code : shuffled(List.copyOf(policy.severities().keySet()))) {
        lines.add("  " + code + ": " + policy.severities().get(code));
      }
    }
  }

  private void rest() {
    if (!policy.overridable().isEmpty()) {
      lines.add("overridable: " + quoted(shuffled(policy.overridable())));
    }
    if (!policy.waivers().isEmpty()) {
      lines.add("waivers:");
      for (Waived waived : shuffled(policy.waivers())) {
        lines.add("  - code: " + waived.code());
        lines.add("    until: " + waived.until());
        lines.add("    owner: " + policy.name());
        lines.add("    reason: a trial");
        if (waived.field() != null) {
          lines.add("    field: " + waived.field());
        }
        if (!waived.scope().isEmpty()) {
          lines.add("    for: " + scope(waived.scope()));
        }
      }
    }
  }
}
