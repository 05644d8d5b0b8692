package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads whom something is for. What is left out does not matter; what is written has to name
 * somebody, since a policy for nobody would silently protect nobody.
 */
final class ScopeReader {
  private static final int COUNTRY_LENGTH = 2;

  private final FileNotes notes;

  ScopeReader(FileNotes notes) {
    this.notes = notes;
  }

  Scope read(Fields document, String key) {
    Fields fields = document.fields(key).orElse(null);
    if (fields == null) {
      return Scope.EVERYBODY;
    }
    Map<Dimension, Globs> parts = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      if (fields.has(dimension.key())) {
        parts.put(dimension, values(fields, dimension));
      }
    }
    fields.noOthers();
    if (fields.keys().isEmpty()) {
      document.problem(key, "policy/empty-scope", "everybody", Map.of("key", Value.of(key)));
    }
    return new Scope(parts);
  }

  private Globs values(Fields fields, Dimension dimension) {
    Node node = fields.node(dimension.key());
    List<String> values = new ArrayList<>();
    for (Node item : node instanceof Sequence list ? list.items() : items(node)) {
      if (item instanceof Scalar scalar && scalar.isText() && !scalar.text().isBlank()) {
        values.add(notes.pool().shared(scalar.text().strip()));
        checkCountry(scalar, dimension);
      } else {
        notes.problems().add(item.span(), "yaml/wrong-type", "text", Map.of("found", found(item)));
      }
    }
    if (values.isEmpty()) {
      fields.problem(
          dimension.key(), "policy/empty-scope", "value", Map.of("key", Value.of(dimension.key())));
    }
    return notes.pool().shared(Globs.of(values));
  }

  private static List<Node> items(@org.jspecify.annotations.Nullable Node node) {
    return node == null ? List.of() : List.of(node);
  }

  private static Value found(Node item) {
    boolean blank = item instanceof Scalar scalar && scalar.isText();
    return Value.of(blank ? "blank" : item.kindId());
  }

  private void checkCountry(Scalar scalar, Dimension dimension) {
    if (dimension == Dimension.COUNTRIES
        && scalar.text().strip().length() != COUNTRY_LENGTH
        && scalar.text().indexOf('*') < 0) {
      notes.problems().add(scalar.span(), "policy/country", Map.of());
    }
  }
}
