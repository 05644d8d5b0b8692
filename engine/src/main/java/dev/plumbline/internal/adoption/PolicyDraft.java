package dev.plumbline.internal.adoption;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import dev.plumbline.importing.ImportedPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A policy while it is read out of another product's document. For one thread. */
final class PolicyDraft {
  private static final String ALLOW = "allow";
  private static final String DENY = "deny";

  private final String name;
  private final Map<String, Value> members = new LinkedHashMap<>();
  private final Map<String, Value> options = new LinkedHashMap<>();
  private final Map<String, Value> require = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  PolicyDraft(String name) {
    this.name = name;
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  void noteNoCounterpart(String what) {
    notes.add("no counterpart: " + what);
  }

  void forGroup(String group) {
    members.put("applies", new Value.Members(Map.of("groups", Value.of(List.of(group)))));
  }

  void allow(String topic, List<String> names) {
    allow(topic, names.stream().map(Value::of).toList(), ALLOW);
  }

  void allowDescribed(String topic, List<Value> entries) {
    allow(topic, entries, ALLOW);
  }

  /** What is allowed, or nothing at all where a list is there that names nothing. */
  void allowOrDenyAll(String topic, List<String> names) {
    if (names.isEmpty()) {
      denyAll(topic);
    } else {
      allow(topic, names);
    }
  }

  void deny(String topic, List<String> names) {
    allow(topic, names.stream().map(Value::of).toList(), DENY);
  }

  /** Deny wins, so that this says the same as an empty allow list and cannot be misread. */
  void denyAll(String topic) {
    deny(topic, List.of("*"));
  }

  private void allow(String topic, List<Value> entries, String list) {
    Map<String, Value> lists = new LinkedHashMap<>();
    if (members.get(topic) instanceof Value.Members known) {
      lists.putAll(known.members());
    }
    lists.put(list, new Value.Items(entries));
    members.put(topic, new Value.Members(lists));
  }

  void requireOption(String option, Value value) {
    options.put(option, value);
  }

  void requireBaseUrl(String url) {
    require.put("baseUrl", Value.of(url));
  }

  /**
   * The document, with every note as a comment above it.
   *
   * @param taken the names of other policies; the name of this one is added
   */
  ImportedPolicy written(Set<String> taken) {
    String called = name;
    for (int number = 2; !taken.add(called); number++) {
      called = name + "-" + number;
    }
    return written(called);
  }

  private ImportedPolicy written(String called) {
    Map<String, Value> all = new LinkedHashMap<>(members);
    if (!options.isEmpty()) {
      require.put("options", new Value.Members(options));
    }
    if (!require.isEmpty()) {
      all.put("require", new Value.Members(require));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Add("/name", Value.of(called)));
    all.forEach((key, value) -> edits.add(new Edit.Add("/" + key, value)));
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("# ").append(note).append('\n'));
    text.append("kind: policy\n");
    try {
      String yaml = TextEdits.apply("policy.yaml", text.toString(), 0, edits);
      return new ImportedPolicy(called, yaml, List.copyOf(notes));
    } catch (EditException impossible) {
      throw new IllegalStateException("a new document can always be added to", impossible);
    }
  }

  /** A name of a policy out of whatever a product calls it. */
  static String nameOf(String product, String given) {
    String plain =
        given.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? product : product + "-" + plain;
  }
}
