package dev.plumbline.internal.provider;

import dev.plumbline.internal.yaml.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents of the kind traits. */
final class TraitsFileReader {
  private TraitsFileReader() {}

  static List<Trait> read(FactFields file) {
    List<Trait> traits = new ArrayList<>();
    file.fields().require("traits");
    for (FactFields from : file.each("traits")) {
      traits.add(trait(from));
    }
    file.fields().noOthers();
    return traits;
  }

  private static Trait trait(FactFields from) {
    Fields fields = from.fields();
    fields.require("models");
    Map<TraitProperty, Object> values = new EnumMap<>(TraitProperty.class);
    for (TraitProperty property : TraitProperty.values()) {
      Object value = fields.has(property.key()) ? value(from, property) : null;
      if (value != null) {
        values.put(property, value);
      }
    }
    Trait trait =
        new Trait(
            from.globs("models"),
            from.globs("except"),
            fields.texts("providers"),
            ModelTraits.of(values, from.evidence()));
    fields.noOthers();
    if (values.isEmpty()) {
      from.problem("models", "facts/empty", "nothing is said of these models");
    }
    return trait;
  }

  private static @Nullable Object value(FactFields from, TraitProperty property) {
    Fields fields = from.fields();
    return switch (property.type()) {
      case TEXT -> text(fields, property);
      case NUMBER -> from.number(property.key());
      case FLAG -> fields.flag(property.key()).orElse(null);
      case TEXTS -> fields.texts(property.key());
    };
  }

  private static @Nullable String text(Fields fields, TraitProperty property) {
    if (property.choices().isEmpty()) {
      return fields.text(property.key());
    }
    Map<String, String> choices = new LinkedHashMap<>();
    property.choices().forEach(choice -> choices.put(choice, choice));
    return fields.choice(property.key(), choices).orElse(null);
  }
}
