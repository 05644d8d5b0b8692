package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Mapping.Entry;
import java.util.Collection;

/** The sentences about the keys and values of a mapping. They name keys, never values. */
final class FieldProblems {
  private final Mapping mapping;
  private final Problems problems;

  FieldProblems(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  void missing(String key) {
    problems.add(start(), "yaml/missing-key", "the key `" + key + "` is missing");
  }

  void unknown(Scalar key, Collection<String> known) {
    String hint =
        NearestName.of(key.text(), known).map(name -> ", the nearest is `" + name + "`").orElse("");
    String shown = KeyName.shown(key.text());
    problems.add(
        new Problem(
            key.span(),
            "yaml/unknown-key",
            shown + " is not known here" + hint,
            NearestName.meant(key.text(), known)));
  }

  void mistyped(String key, String expected, Node found) {
    problems.add(
        found.span(),
        "yaml/wrong-type",
        "`%s`: expected %s, found %s".formatted(key, expected, described(found)));
  }

  void notNamed(String key, Scalar found, Collection<String> names) {
    String hint =
        NearestName.of(found.text(), names)
            .map(name -> ", the nearest is `" + name + "`")
            .orElse("");
    String list = String.join("`, `", names);
    problems.add(
        new Problem(
            found.span(),
            "yaml/wrong-value",
            "`%s`: expected one of `%s`%s".formatted(key, list, hint),
            NearestName.meant(found.text(), names)));
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

  static String described(Node node) {
    if (node instanceof Scalar scalar) {
      return switch (scalar.kind()) {
        case TEXT -> scalar.text().isBlank() ? "a blank text" : "text";
        case NUMBER -> "a number";
        case FLAG -> "true or false";
        case NULL -> "nothing";
      };
    }
    return "a " + node.kindName();
  }
}
