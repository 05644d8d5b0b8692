package dev.plumbline.oracle;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A setup that is asked about.
 *
 * @param model the model with its provider; null where the setup names neither
 * @param open whether the model is left open
 * @param members region, baseUrl and apiKey or apiKeyEnv
 * @param options by name; a routing list is under providerRouting
 * @param context by dimension of policies: organizations, accounts and so on
 * @param day when
 * @param strict whether waivers count for nothing
 */
record Asked(
    KnownModel model,
    boolean open,
    Map<String, String> members,
    Map<String, Object> options,
    Map<String, List<String>> context,
    LocalDate day,
    boolean strict) {
  private static final Map<String, String> NAMES =
      Map.of(
          "organizations", "organization",
          "accounts", "account",
          "groups", "groups",
          "countries", "country",
          "plans", "plan",
          "hosts", "host");

  @Nullable String member(String name) {
    String value = members.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** A list of the option providerRouting. */
  List<String> routing(String list) {
    return options.get("providerRouting") instanceof Map<?, ?> routing
            && routing.get(list) instanceof List<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  String yaml() {
    List<String> parts = new ArrayList<>();
    parts.add("provider: " + model.provider());
    if (!open) {
      parts.add("model: \"" + model.id() + "\"");
    }
    new TreeMap<>(members).forEach((name, value) -> parts.add(name + ": \"" + value + "\""));
    if (!options.isEmpty()) {
      parts.add("options: " + text(options));
    }
    Map<String, Object> who = new TreeMap<>();
    context.forEach(
        (dimension, values) -> {
          String name = NAMES.get(dimension);
          if (name != null) {
            who.put(name, name.equals("groups") ? values : values.get(0));
          }
        });
    parts.add("context: " + text(who));
    return "{ " + String.join(", ", parts) + " }";
  }

  private static String text(Map<?, ?> members) {
    List<String> parts = new ArrayList<>();
    members.forEach(
        (name, value) ->
            parts.add(name + ": " + (value instanceof Map<?, ?> inner ? text(inner) : value)));
    return "{ " + String.join(", ", parts) + " }";
  }

  Setup setup() {
    try {
      return Setup.read("setup", yaml()).get(0);
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(yaml() + unreadable.problems(), unreadable);
    }
  }
}
