package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.TraitProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the model's family, whoever serves it. */
final class TraitAttributes {
  private static final List<String> EFFORTS =
      List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

  private TraitAttributes() {}

  static void declare(Declarations to) {
    options(to.needingProvider());
    for (TraitProperty property : TraitProperty.values()) {
      if (property == TraitProperty.CONTEXT_WINDOW || property == TraitProperty.MAX_OUTPUT) {
        continue;
      }
      String name = "model." + property.key();
      switch (property.type()) {
        case TEXT -> to.text(name, property.key(), "", of(property));
        case NUMBER -> to.number(name, property.key(), "", of(property));
        case FLAG -> to.flag(name, property.key(), of(property));
        case TEXTS -> to.texts(name, property.key(), "", of(property));
      }
      to.text(
          name + ".confidence",
          "how sure " + name + " is",
          "documented",
          ModelAttributes.of(model -> confidence(model, property)));
    }
  }

  /** How options that are set stand to what the model takes. */
  private static void options(Declarations to) {
    to.restingOn(Part.OPTIONS)
        .items("options.refused", "options that the model refuses: name", TraitAttributes::refused)
        .restingOn(null)
        .flag(
            "options.temperatureTaken",
            "whether the model takes a temperature with this effort; absent where that is unknown",
            TraitAttributes::temperatureTaken)
        .restingOnOption("reasoningEffort")
        .flag(
            "options.effortFits",
            "whether the model knows this reasoning effort; absent where that is unknown",
            c -> fits(c, "reasoningEffort", TraitProperty.EFFORT_VALUES))
        .restingOnOption("serviceTier")
        .flag(
            "options.serviceTierFits",
            "whether this service tier may be asked for; absent where that is unknown",
            c -> fits(c, "serviceTier", TraitProperty.SERVICE_TIERS))
        .restingOnOption("reasoningEffort")
        .text(
            "options.effortNear",
            "the effort nearest to the stated one that the model knows",
            "low",
            TraitAttributes::effortNear)
        .restingOnOption("thinkingType")
        .flag(
            "options.thinkingTypeFits",
            "whether the model knows this manner of thinking; absent where that is unknown",
            c -> fits(c, "thinkingType", TraitProperty.THINKING_TYPES))
        .restingOn(null);
  }

  private static @Nullable List<Item> refused(Candidate c) {
    ModelReading model = c.model();
    List<String> names = model == null ? List.of() : model.traits().texts(TraitProperty.REFUSES);
    if (names.isEmpty() || !c.has(Part.OPTIONS)) {
      return null;
    }
    List<Item> items = new ArrayList<>(0);
    for (String name : names) {
      if (OptionValues.at(c.options(), List.of(name)) != null) {
        items.add(new Item("/options/" + name, Map.of("name", name)));
      }
    }
    return items.isEmpty() ? null : items;
  }

  /** Some models take a temperature only while they do not think. */
  private static @Nullable Boolean temperatureTaken(Candidate c) {
    ModelReading model = c.model();
    if (model == null) {
      return null;
    }
    List<String> efforts = model.traits().texts(TraitProperty.TEMPERATURE_EFFORTS);
    String effort = c.optionText("reasoningEffort");
    if (effort != null && !efforts.isEmpty()) {
      return efforts.contains(effort);
    }
    String temperature = model.traits().text(TraitProperty.TEMPERATURE);
    if (temperature == null) {
      return null;
    }
    return !temperature.equals("refused");
  }

  private static @Nullable Boolean fits(Candidate c, String option, TraitProperty property) {
    ModelReading model = c.model();
    List<String> known = model == null ? List.of() : model.traits().texts(property);
    String value = c.optionText(option);
    if (value == null || known.isEmpty()) {
      return null;
    }
    return known.contains(value);
  }

  /** Efforts from the least to the most; others have no near one. */
  private static @Nullable String effortNear(Candidate c) {
    ModelReading model = c.model();
    String value = c.optionText("reasoningEffort");
    int wanted = value == null ? -1 : EFFORTS.indexOf(value.toLowerCase(Locale.ROOT));
    if (model == null || wanted < 0) {
      return null;
    }
    return model.traits().texts(TraitProperty.EFFORT_VALUES).stream()
        .filter(EFFORTS::contains)
        .min(Comparator.comparingInt(known -> Math.abs(EFFORTS.indexOf(known) - wanted)))
        .orElse(null);
  }

  private static Derivation of(TraitProperty property) {
    return ModelAttributes.of(model -> model.traits().value(property));
  }

  static @Nullable String confidence(ModelReading model, TraitProperty property) {
    return model.traits().value(property) == null
        ? null
        : model.traits().evidence(property).confidence().id();
  }
}
