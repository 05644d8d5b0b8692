package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping.Entry;
import java.util.Collection;
import java.util.Map;

/** What is to be said of the keys and values of a mapping. Names keys, never values. */
final class FieldProblems {
  private final Mapping mapping;
  private final Problems problems;

  FieldProblems(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  void missing(String key) {
    problems.add(start(), "yaml/missing-key", Map.of("key", Value.of(key)));
  }

  void unknown(Scalar key, Collection<String> known) {
    problems.add(
        key.span(),
        "yaml/unknown-key",
        NearestName.arguments(key.text(), known, Map.of("key", KeyName.argument(key.text()))));
  }

  /** A value of another kind than the texts name. */
  void mistyped(String key, String expected, Node found) {
    problems.add(
        found.span(),
        "yaml/wrong-type",
        "field",
        Map.of("key", Value.of(key), "expected", Value.of(expected), "found", found(found)));
  }

  void notNamed(String key, Scalar found, Collection<String> names) {
    problems.add(
        found.span(),
        "yaml/wrong-value",
        "names",
        NearestName.arguments(
            found.text(), names, Map.of("key", Value.of(key), "names", quoted(names))));
  }

  /** A value that does not have the form that the texts name. */
  void malformed(String key, String reason, Scalar found) {
    problems.add(found.span(), "yaml/wrong-value", reason, Map.of("key", Value.of(key)));
  }

  private static Value quoted(Collection<String> names) {
    return Value.of(names.stream().map(name -> "`" + name + "`").toList());
  }

  void add(Span span, String code, String message) {
    problems.add(span, code, message);
  }

  Problems all() {
    return problems;
  }

  /** The first key, as the whole mapping may run over many lines. */
  Span start() {
    Span span = mapping.span();
    return mapping.entries().isEmpty() || !span.contains(first().key().span())
        ? span
        : first().key().span();
  }

  private Entry first() {
    return mapping.entries().get(0);
  }

  /** What stands there, as an argument of texts. */
  static Value found(Node node) {
    boolean blank = node instanceof Scalar scalar && scalar.isText() && scalar.text().isBlank();
    return Value.of(blank ? "blank" : node.kindId());
  }
}
