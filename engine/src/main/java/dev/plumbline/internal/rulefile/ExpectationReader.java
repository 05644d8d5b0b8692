package dev.plumbline.internal.rulefile;

import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.testing.Expectation;
import dev.plumbline.testing.ExpectedCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a test expects: a word, a code, a list of codes, or what is and is not among them. */
final class ExpectationReader {
  private static final String ALLOWED = "allowed";
  private static final String NOTHING = "nothing";
  private static final Expectation NONE = Expectation.exactly(List.of());

  private final Set<String> codes;
  private final Set<String> words;
  private final Problems problems;

  /** Reads for rules that can report these codes. */
  ExpectationReader(Set<String> codes, Problems problems) {
    this.codes = codes;
    this.words = new HashSet<>(codes);
    words.addAll(Set.of(ALLOWED, NOTHING));
    this.problems = problems;
  }

  Expectation read(Node node) {
    if (node instanceof Sequence list) {
      return Expectation.exactly(codes(list.items()));
    }
    if (node instanceof Mapping mapping) {
      return mapping.get("code") != null
          ? Expectation.exactly(codes(List.of(mapping)))
          : among(Fields.of(mapping, problems));
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.text()) {
      case ALLOWED -> new Expectation(false, true, List.of(), List.of());
      case NOTHING -> NONE;
      default -> Expectation.exactly(codes(List.of(scalar)));
    };
  }

  private Expectation among(Fields fields) {
    Expectation expected =
        new Expectation(
            false,
            fields.flag(ALLOWED, false),
            codes(fields.items("includes")),
            codes(fields.items("excludes")));
    fields.noOthers();
    if (fields.keys().isEmpty()) {
      problems.add(fields.span(), "test/no-expectation", "missing", Map.of());
    }
    return expected;
  }

  private List<ExpectedCode> codes(List<Node> nodes) {
    List<ExpectedCode> read = new ArrayList<>();
    for (Node node : nodes) {
      ExpectedCode code = code(node);
      if (code != null) {
        read.add(code);
      }
    }
    return read;
  }

  private @Nullable ExpectedCode code(Node node) {
    if (node instanceof Scalar scalar && scalar.isText()) {
      requireKnown(scalar);
      return new ExpectedCode(scalar.text());
    }
    if (node instanceof Mapping mapping) {
      return details(Fields.of(mapping, problems), mapping);
    }
    problems.add(node.span(), "yaml/wrong-type", "code", Map.of("found", Value.of(node.kindId())));
    return null;
  }

  private ExpectedCode details(Fields fields, Mapping mapping) {
    String code = fields.requiredText("code");
    if (mapping.get("code") instanceof Scalar scalar) {
      requireKnown(scalar);
    }
    String field = fields.text("field");
    if (field != null && !field.startsWith("/")) {
      fields.problem(
          "field",
          "yaml/wrong-value",
          "pointer",
          Map.of("pointer", Value.of("/" + field.replace('.', '/'))));
    }
    ExpectedCode read =
        new ExpectedCode(
            code,
            fields.choice("severity", Severity.class).orElse(null),
            field,
            fields.flag("waived").orElse(null));
    fields.noOthers();
    return read;
  }

  private void requireKnown(Scalar code) {
    if (codes.contains(code.text())) {
      return;
    }
    problems.add(
        code.span(),
        "test/unknown-code",
        NearestName.arguments(code.text(), words, Map.of("name", Value.of(code.text()))));
  }
}
