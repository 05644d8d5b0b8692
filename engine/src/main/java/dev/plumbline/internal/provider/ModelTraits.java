package dev.plumbline.internal.provider;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one model by its family, each property with its evidence. Immutable. */
public final class ModelTraits {
  /** Nothing is known. */
  public static final ModelTraits NONE = new ModelTraits(Map.of());

  private final Map<TraitProperty, Stated> stated;

  private ModelTraits(Map<TraitProperty, Stated> stated) {
    this.stated = stated;
  }

  /** The properties with one evidence for all; values have the type that the property names. */
  public static ModelTraits of(Map<TraitProperty, Object> values, Evidence evidence) {
    Map<TraitProperty, Stated> stated = new EnumMap<>(TraitProperty.class);
    values.forEach((property, value) -> stated.put(property, Stated.of(value, evidence)));
    return new ModelTraits(Collections.unmodifiableMap(stated));
  }

  /** These properties with those of the later statement, which wins where both speak. */
  public ModelTraits then(ModelTraits later) {
    if (stated.isEmpty()) {
      return later;
    }
    Map<TraitProperty, Stated> both = new EnumMap<>(stated);
    both.putAll(later.stated);
    return new ModelTraits(Collections.unmodifiableMap(both));
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return stated.isEmpty();
  }

  /** The property's value, or null where nobody has said. */
  public @Nullable Object value(TraitProperty property) {
    Stated found = stated.get(property);
    return found == null ? null : found.value();
  }

  /** A text property, or null. */
  public @Nullable String text(TraitProperty property) {
    return (String) value(property);
  }

  /** A number property, a Long or a Double, or null. */
  public @Nullable Number number(TraitProperty property) {
    return (Number) value(property);
  }

  /** A flag property, or null. */
  public @Nullable Boolean flag(TraitProperty property) {
    return (Boolean) value(property);
  }

  /** A list property; empty where nobody has said. */
  public List<String> texts(TraitProperty property) {
    Stated found = stated.get(property);
    return found == null ? List.of() : found.texts();
  }

  /** Where a property's value comes from; {@link Evidence#NONE} where nobody has said. */
  public Evidence evidence(TraitProperty property) {
    Stated found = stated.get(property);
    return found == null ? Evidence.NONE : found.evidence();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelTraits traits && traits.stated.equals(stated);
  }

  @Override
  public int hashCode() {
    return stated.hashCode();
  }

  @Override
  public String toString() {
    return stated.toString();
  }

  /** The texts are those of a value that is a list. */
  private record Stated(Object value, List<String> texts, Evidence evidence) {
    static Stated of(Object value, Evidence evidence) {
      List<String> texts =
          value instanceof List<?> list
              ? list.stream().map(String.class::cast).toList()
              : List.of();
      return new Stated(value, texts, evidence);
    }
  }
}
