package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks at the keys of one mapping: each is text and stands there once. */
final class KeyCheck {
  /** The problem of a key that stands for the entries of other mappings. */
  static final String MERGE = "yaml/merge-key";

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
      problems.add(key.span(), "yaml/key", "a key has to be text, not a " + key.kindName());
      return Optional.empty();
    }
    if (isMerge(scalar)) {
      problems.add(
          scalar.span(),
          MERGE,
          "merging with `<<` is not supported, the entries have to be written here");
    }
    if (!scalar.isText()) {
      problems.add(scalar.span(), "yaml/key", notText(scalar));
    }
    Scalar first = seen.putIfAbsent(scalar.text(), scalar);
    if (first != null) {
      problems.add(scalar.span(), "yaml/repeated-key", repeated(scalar.text(), first.span()));
    }
    return Optional.of(scalar);
  }

  private boolean isMerge(Scalar key) {
    return key.style() == Style.PLAIN
        && key.text().equals("<<")
        && key.span().of(source).equals("<<");
  }

  private static String notText(Scalar key) {
    return key.text().isEmpty()
        ? "a key is missing in front of the colon"
        : "%s is read as %s: put it in quotes"
            .formatted(KeyName.shown(key.text()), FieldProblems.described(key));
  }

  private static String repeated(String key, Span first) {
    return "%s is repeated, it stands in line %d, column %d already"
        .formatted(KeyName.shown(key), first.line(), first.column());
  }
}
