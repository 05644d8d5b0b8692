package dev.plumbline.internal.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.rulefile.Operator;
import java.io.IOException;

/** What may stand behind an attribute: a value, a list of them, or operators that fit its type. */
final class MatcherSchema {
  private final JsonGenerator json;
  private final SchemaTexts texts;

  MatcherSchema(JsonGenerator json, SchemaTexts texts) {
    this.json = json;
    this.texts = texts;
  }

  void write(AttributeType type) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("anyOf");
    operand(type);
    if (Operator.IN.fits(type)) {
      texts();
    }
    operators(type);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void operators(AttributeType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeNumberField("minProperties", 1);
    json.writeObjectFieldStart("properties");
    for (Operator operator : Operator.values()) {
      if (operator.fits(type)) {
        json.writeObjectFieldStart(operator.key());
        json.writeStringField(
            "description", texts.member("operators", operator.key(), operator.meaning()));
        json.writeArrayFieldStart("allOf");
        value(operator, type);
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
  }

  private void value(Operator operator, AttributeType type) throws IOException {
    switch (operator) {
      case NOT -> Fillings.reference(json, "matcher-" + type.id());
      case IN -> texts();
      case PRESENT, ABSENT -> type("boolean");
      case MATCHES, GLOB -> type("string");
      case STARTS_WITH, ENDS_WITH, CONTAINS -> someText();
      case BETWEEN -> two(type);
      default -> operand(type);
    }
  }

  private void operand(AttributeType type) throws IOException {
    switch (type) {
      case TEXT -> type("string");
      case NUMBER -> orReference(() -> type("number"));
      case FLAG -> orReference(() -> type("boolean"));
      case DATE -> orReference(() -> Fillings.reference(json, "date"));
      case TEXTS, RANGES, ITEMS -> Fillings.reference(json, "reference");
      case ANY -> Fillings.reference(json, "scalar");
    }
  }

  private void orReference(Part value) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("anyOf");
    value.write();
    Fillings.reference(json, "reference");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void two(AttributeType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "array");
    json.writeNumberField("minItems", 2);
    json.writeNumberField("maxItems", 2);
    json.writeFieldName("items");
    operand(type);
    json.writeEndObject();
  }

  private void texts() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "array");
    json.writeNumberField("minItems", 1);
    json.writeFieldName("items");
    type("string");
    json.writeEndObject();
  }

  private void type(String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", name);
    json.writeEndObject();
  }

  private void someText() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeNumberField("minLength", 1);
    json.writeEndObject();
  }

  /** A part of the schema that is written where it is asked for. */
  private interface Part {
    void write() throws IOException;
  }
}
