package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks at the keys of one mapping: each is text and stands there once. */
final class KeyCheck {
  /** The problem of a key that stands for the entries of other mappings. */
  static final String MERGE = "yaml/merge-key";

  private static final String KEY = "yaml/key";

  private final String source;
  private final Problems problems;
  private final Map<String, Scalar> seen = new HashMap<>();

  KeyCheck(String source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The key as text, or empty if it is none. */
  Optional<Scalar> accept(Node key) {
    if (!(key instanceof Scalar scalar)) {
      problems.add(key.span(), KEY, "not-text", Map.of("found", Value.of(key.kindId())));
      return Optional.empty();
    }
    if (isMerge(scalar)) {
      problems.add(scalar.span(), MERGE, Map.of());
    }
    if (!scalar.isText()) {
      problems.add(notText(scalar));
    }
    Scalar first = seen.putIfAbsent(scalar.text(), scalar);
    if (first != null) {
      problems.add(repeated(scalar, first.span()));
    }
    return Optional.of(scalar);
  }

  private boolean isMerge(Scalar key) {
    return key.style() == Style.PLAIN
        && key.text().equals("<<")
        && key.span().of(source).equals("<<");
  }

  private static Problem notText(Scalar key) {
    return key.text().isEmpty()
        ? Problem.of(key.span(), KEY, "missing", Map.of())
        : Problem.of(
            key.span(),
            KEY,
            "quote",
            Map.of("key", KeyName.argument(key.text()), "found", FieldProblems.found(key)));
  }

  private static Problem repeated(Scalar key, Span first) {
    return new Problem(
        key.span(),
        "yaml/repeated-key",
        Map.of(
            "key",
            KeyName.argument(key.text()),
            "line",
            Value.of(Integer.toString(first.line())),
            "column",
            Value.of(Integer.toString(first.column()))));
  }
}
