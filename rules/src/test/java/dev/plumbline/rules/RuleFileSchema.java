package dev.plumbline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.List;

/** The schema of rule files as an editor applies it. */
final class RuleFileSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schema schema;

  RuleFileSchema(String text) {
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }

  /** What the schema has against a document. */
  List<String> complaints(Node document) {
    return complaints(json(document));
  }

  List<String> complaints(JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }

  /** A document as the YAML language servers of editors read it. */
  static JsonNode json(Node node) {
    if (node instanceof Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
      return object;
    }
    if (node instanceof Sequence list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.kind()) {
      case TEXT -> JSON.textNode(scalar.text());
      case FLAG -> JSON.booleanNode(scalar.asFlag().orElseThrow());
      case NULL -> JSON.nullNode();
      case NUMBER ->
          scalar.asLong().isPresent()
              ? JSON.numberNode(scalar.asLong().getAsLong())
              : JSON.numberNode(scalar.asDouble().orElseThrow());
    };
  }
}
