package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an attribute is compared with: a value of its type, or another attribute of it. */
final class OperandReader {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Attribute attribute;

  OperandReader(Vocabulary vocabulary, Problems problems, Attribute attribute) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.attribute = attribute;
  }

  @Nullable Operand read(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.isNull()) {
      return refused(node);
    }
    if (scalar.isText() && scalar.text().startsWith("${")) {
      return reference(scalar);
    }
    Object value = value(scalar);
    return value == null ? refused(node) : new Operand.Literal(value);
  }

  private @Nullable Operand reference(Scalar scalar) {
    String name = TemplateReader.nameIn(scalar.text());
    Attribute other = name == null ? null : vocabulary.find(name);
    if (other == null) {
      problems.add(
          scalar.span(),
          "rule/unknown-attribute",
          Map.of("name", Value.of(scalar.text()), "near", new Value.Nothing()));
      return null;
    }
    boolean open = attribute.type() == AttributeType.ANY || other.type() == AttributeType.ANY;
    if (!open && attribute.type() != other.type()) {
      problems.add(
          scalar.span(),
          "rule/operand",
          "types",
          Map.of(
              "attribute",
              Value.of(attribute.name()),
              "type",
              Value.of(attribute.type().id()),
              "other",
              Value.of(other.name()),
              "otherType",
              Value.of(other.type().id())));
      return null;
    }
    return new Operand.Reference(other);
  }

  private @Nullable Object value(Scalar scalar) {
    return switch (attribute.type()) {
      case TEXT -> scalar.isText() ? scalar.text() : null;
      case NUMBER -> number(scalar);
      case FLAG -> scalar.asFlag().orElse(null);
      case DATE -> date(scalar);
      case ANY -> any(scalar);
      case TEXTS, RANGES, ITEMS -> null;
    };
  }

  static @Nullable Object any(Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> scalar.text();
      case NUMBER -> number(scalar);
      case FLAG -> scalar.asFlag().orElse(null);
      case NULL -> null;
    };
  }

  private static @Nullable Object number(Scalar scalar) {
    if (scalar.asLong().isPresent()) {
      return scalar.asLong().getAsLong();
    }
    return scalar.asDouble().isPresent() ? (Object) scalar.asDouble().getAsDouble() : null;
  }

  private static @Nullable LocalDate date(Scalar scalar) {
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable Operand refused(Node node) {
    problems.add(
        node.span(),
        "rule/operand",
        "type",
        Map.of(
            "attribute",
            Value.of(attribute.name()),
            "type",
            Value.of(attribute.type().id()),
            "found",
            Value.of(node.kindId())));
    return null;
  }
}
