package dev.plumbline.internal.candidate;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.provider.OptionFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for values that are padded, of the wrong type, or words that a program left behind. */
final class MemberValues {
  private static final List<String> TEXTS =
      List.of("provider", "apiKeyEnv", "apiKeyFile", "model", "region");

  /** How programs in several languages write that nothing is there. */
  private static final List<String> NOTHING =
      List.of("null", "undefined", "none", "nil", "nan", "[object object]");

  private static final List<String> OFTEN_NOTHING = List.of("baseUrl", "model", "region");

  private MemberValues() {}

  /** Texts with blanks or line breaks around them: name, surplus. */
  static @Nullable List<Item> padded(Candidate c) {
    List<Item> found = null;
    for (int i = 0; i < TEXTS.size(); i++) {
      String name = TEXTS.get(i);
      String text = c.text(name);
      if (text != null && isPadded(text)) {
        found = found == null ? new ArrayList<>() : found;
        found.add(
            new Item("/" + name, Map.of("name", name, "surplus", ModelAttributes.around(text))));
      }
    }
    return found;
  }

  private static boolean isPadded(String text) {
    return Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Texts that say null or undefined: name, word. */
  static @Nullable List<Item> nothingAsText(Candidate c) {
    List<Item> found = null;
    for (int i = 0; i < OFTEN_NOTHING.size(); i++) {
      String name = OFTEN_NOTHING.get(i);
      String word = nothing(name, c.setup().document().members().get(name));
      found = word == null ? found : with(found, "/" + name, Map.of("name", name, "word", word));
    }
    if (c.has(Part.OPTIONS)) {
      for (Map.Entry<String, Value> option : c.options().entrySet()) {
        String name = option.getKey();
        String word = nothing(name, option.getValue());
        String path = word == null ? "" : "/options" + JsonPointer.of(name);
        found = word == null ? found : with(found, path, Map.of("name", name, "word", word));
      }
    }
    return found;
  }

  private static List<Item> with(
      @Nullable List<Item> found, String path, Map<String, Object> values) {
    List<Item> all = found == null ? new ArrayList<>() : found;
    all.add(new Item(path, values));
    return all;
  }

  /** The word that says that nothing is there, or null where there is none. */
  private static @Nullable String nothing(String name, @Nullable Value value) {
    if (!(value instanceof Value.Text text) || text.text().length() >= 20) {
      return null;
    }
    String word = text.text().strip();
    for (int i = 0; i < NOTHING.size(); i++) {
      if (NOTHING.get(i).equalsIgnoreCase(word)) {
        return takesNone(name) ? null : word;
      }
    }
    return null;
  }

  /** Effort and the manner of thinking may be none. */
  private static boolean takesNone(String option) {
    String name = option.toLowerCase(Locale.ROOT);
    return name.contains("effort")
        || name.contains("think")
        || name.contains("reason")
        || name.contains("choice")
        || name.contains("sort");
  }

  /**
   * A variable that is set counts even where it is empty: the client takes the way it stands for.
   */
  static @Nullable List<Item> emptyVariables(Candidate c) {
    if (!(c.setup().options().members().get("env") instanceof Value.Members variables)) {
      return null;
    }
    List<Item> found = new ArrayList<>(0);
    variables
        .members()
        .forEach(
            (name, value) -> {
              if (isEmpty(value) && isProviders(name, c)) {
                found.add(new Item("/options/env" + JsonPointer.of(name), Map.of("name", name)));
              }
            });
    return found.isEmpty() ? null : found;
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof Value.Text text && text.text().isBlank())
        || (value instanceof Value.Hidden hidden && hidden.secret().isEmpty());
  }

  private static boolean isProviders(String variable, Candidate c) {
    return c.knowledge().facts().providers().stream()
        .anyMatch(provider -> provider.env().contains(variable));
  }

  /** Options of the wrong type: name, expected, meant (the value in the right type). */
  static @Nullable List<Item> mistyped(Candidate c) {
    if (!c.has(Part.OPTIONS)) {
      return null;
    }
    List<Item> found = new ArrayList<>(0);
    c.options()
        .forEach(
            (name, value) -> {
              OptionFact option = c.knowledge().facts().options().named(name);
              if (option != null && !OptionTypes.fits(option.type(), value)) {
                found.add(mistyped(name, option, value));
              }
            });
    return found.isEmpty() ? null : found;
  }

  private static Item mistyped(String name, OptionFact option, Value value) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("expected", option.type().id());
    Object meant = OptionTypes.meant(option.type(), value);
    if (meant != null) {
      values.put("meant", meant);
    }
    return new Item("/options" + JsonPointer.of(name), values);
  }
}
