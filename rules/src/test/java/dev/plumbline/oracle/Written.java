package dev.plumbline.oracle;

import dev.plumbline.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody writes it, one to a file.
 *
 * @param name its name and that of its file
 * @param layer who speaks
 * @param mode enforce, warn or audit
 * @param applies whom it is for, by dimension; empty for everybody
 * @param from the first day; null where there is none
 * @param until the last day; null where there is none
 * @param lists what it allows and denies
 * @param wants what it requires and limits
 * @param severities other severities, by code
 * @param overridable what lower layers may loosen
 * @param waivers what it excuses
 */
record Written(
    String name,
    Layer layer,
    String mode,
    Map<String, List<String>> applies,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<Listing> lists,
    List<Want> wants,
    Map<String, String> severities,
    List<String> overridable,
    List<Waived> waivers) {

  /** A list: {@code models}, whether it allows, and its entries as they are written. */
  record Listing(String topic, boolean allows, List<String> entries) {
    String key() {
      return topic + (allows ? ".allow" : ".deny");
    }
  }

  /** A waiver. */
  record Waived(
      String code, @Nullable String field, Map<String, List<String>> whom, String until) {}

  String file() {
    return name + ".yaml";
  }

  int rank() {
    return List.of("enforce", "warn", "audit").indexOf(mode);
  }

  /** The same policy with its parts and their entries in another order. */
  String yaml(Random order) {
    Map<String, String> parts = new TreeMap<>();
    if (!mode.equals("enforce")) {
      parts.put("mode", mode);
    }
    if (!applies.isEmpty()) {
      parts.put("applies", scope(applies, order));
    }
    putDay("from", from, parts);
    putDay("until", until, parts);
    lists(order, parts);
    wants(parts);
    if (!severities.isEmpty()) {
      parts.put("severity", block(severities));
    }
    if (!overridable.isEmpty()) {
      parts.put("overridable", shuffled(overridable, order).toString());
    }
    if (!waivers.isEmpty()) {
      parts.put("waivers", waivers.stream().map(one -> waiver(one, order)).toList().toString());
    }
    List<String> lines = new ArrayList<>();
    parts.forEach((key, text) -> lines.add(key + ": " + text + "\n"));
    return "kind: policy\nname: " + name + "\n" + String.join("", shuffled(lines, order));
  }

  private void lists(Random order, Map<String, String> parts) {
    Map<String, List<String>> topics = new TreeMap<>();
    for (Listing list : lists) {
      topics
          .computeIfAbsent(list.topic(), any -> new ArrayList<>())
          .add((list.allows() ? "allow: " : "deny: ") + shuffled(list.entries(), order));
    }
    topics.forEach((topic, both) -> parts.put(topic, braces(both)));
  }

  private void wants(Map<String, String> parts) {
    Map<String, String> options = new TreeMap<>();
    Map<String, String> required = new TreeMap<>();
    Map<String, List<String>> limits = new TreeMap<>();
    for (Want want : wants) {
      if (want instanceof Want.Option option) {
        options.put(option.name(), option.text());
      } else if (want instanceof Want.Limit limit) {
        limits.computeIfAbsent(limit.name(), any -> new ArrayList<>()).add(limit.text());
      } else {
        required.put(want.key().substring("require.".length()), want.text());
      }
    }
    if (!options.isEmpty()) {
      required.put("options", block(options));
    }
    if (!required.isEmpty()) {
      parts.put("require", block(required));
    }
    if (!limits.isEmpty()) {
      Map<String, String> bounds = new TreeMap<>();
      limits.forEach((name, both) -> bounds.put(name, braces(both)));
      parts.put("limits", block(bounds));
    }
  }

  private static String waiver(Waived one, Random order) {
    List<String> parts = new ArrayList<>();
    parts.add("code: " + one.code());
    parts.add("until: " + one.until());
    parts.add("owner: somebody");
    parts.add("reason: a trial");
    if (one.field() != null) {
      parts.add("field: " + one.field());
    }
    if (!one.whom().isEmpty()) {
      parts.add("for: " + scope(one.whom(), order));
    }
    return braces(shuffled(parts, order));
  }

  private static String scope(Map<String, List<String>> applies, Random order) {
    List<String> parts = new ArrayList<>();
    applies.forEach(
        (dimension, values) ->
            parts.add(
                dimension
                    + ": "
                    + shuffled(values, order).stream().map(one -> '"' + one + '"').toList()));
    return braces(shuffled(parts, order));
  }

  private static void putDay(String key, @Nullable LocalDate day, Map<String, String> to) {
    if (day != null) {
      to.put(key, day.toString());
    }
  }

  private static String block(Map<String, String> members) {
    return braces(
        members.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList());
  }

  private static String braces(List<String> members) {
    return "{ " + String.join(", ", members) + " }";
  }

  private static <T> List<T> shuffled(List<T> list, Random order) {
    List<T> copy = new ArrayList<>(list);
    java.util.Collections.shuffle(copy, order);
    return copy;
  }
}
