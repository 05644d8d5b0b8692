package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.Template;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values in which <code>${name}</code> stands for an attribute or a value of the item. */
final class TemplateReader {
  private static final String ITEM = "item.";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final boolean hasItem;

  TemplateReader(Vocabulary vocabulary, Problems problems, boolean hasItem) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.hasItem = hasItem;
  }

  /** A value as it is written, or a text with names in it. */
  Template read(Scalar scalar) {
    if (!scalar.isText()) {
      Object value = OperandReader.any(scalar);
      return Template.written(value == null ? "" : value);
    }
    List<Template.Piece> pieces = new ArrayList<>();
    String text = scalar.text();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      if (open > at) {
        pieces.add(new Template.Written(text.substring(at, open)));
      }
      pieces.add(named(text.substring(open + 2, close), scalar.span()));
      at = close + 1;
    }
    if (at < text.length() || pieces.isEmpty()) {
      pieces.add(new Template.Written(text.substring(at)));
    }
    return new Template(pieces);
  }

  /** A name alone, as arguments are written. */
  Template name(Scalar scalar) {
    return scalar.text().contains("${")
        ? read(scalar)
        : new Template(List.of(named(scalar.text(), scalar.span())));
  }

  /** A field: a dotted path, or a text whose names give JSON pointers. */
  Template path(Scalar scalar) {
    return scalar.text().contains("${")
        ? read(scalar)
        : Template.written("/" + scalar.text().replace('.', '/'));
  }

  private Template.Piece named(String name, Span span) {
    if (name.startsWith(ITEM)) {
      if (!hasItem) {
        problems.add(span, "rule/no-item", Map.of("name", Value.of(name)));
      }
      return new Template.OfItem(name.substring(ITEM.length()));
    }
    Attribute attribute = vocabulary.find(name);
    if (attribute == null) {
      List<String> names = vocabulary.attributes().stream().map(Attribute::name).toList();
      problems.add(
          span,
          "rule/unknown-attribute",
          NearestName.arguments(name, names, Map.of("name", Value.of(name))));
      return new Template.Written("");
    }
    return new Template.OfSetup(attribute);
  }

  /** The name in a text that is nothing but <code>${name}</code>. */
  static @Nullable String nameIn(String text) {
    return text.startsWith("${") && text.endsWith("}") && text.length() > 3
        ? text.substring(2, text.length() - 1)
        : null;
  }
}
