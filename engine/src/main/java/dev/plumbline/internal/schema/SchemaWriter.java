package dev.plumbline.internal.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the template as JSON and spells its shorthands out. For one thread. */
final class SchemaWriter {
  private static final String BY_KIND = "byKind";
  private static final String SHARED = "shared";
  private static final String WITH = "with";
  private static final String MEMBERS = "members";
  private static final String PROPERTIES = "properties";
  private static final String REF = "$ref";
  private static final String DESCRIPTION = "description";

  private final JsonGenerator json;
  private final Mapping template;
  private final Fillings fillings;
  private final SchemaTexts texts;
  private final Mapping shared;
  private final Set<String> kinds;

  /** The definition that is being written, and its member. */
  private String definition = "document";

  private String name = "document";

  SchemaWriter(JsonGenerator json, Mapping template, Fillings fillings, SchemaTexts texts) {
    this.json = json;
    this.template = template;
    this.fillings = fillings;
    this.texts = texts;
    this.shared = mapping(template, SHARED);
    this.kinds = new LinkedHashSet<>(words((Sequence) find(template, BY_KIND)));
  }

  void write() throws IOException {
    node(template);
  }

  private void node(Node node) throws IOException {
    if (node instanceof Mapping mapping) {
      object(mapping);
    } else if (node instanceof Sequence list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        node(item);
      }
      json.writeEndArray();
    } else {
      scalar((Scalar) node);
    }
  }

  private void scalar(Scalar scalar) throws IOException {
    if (scalar.asFlag().isPresent()) {
      json.writeBoolean(scalar.asFlag().get());
    } else if (scalar.asLong().isPresent()) {
      json.writeNumber(scalar.asLong().getAsLong());
    } else {
      json.writeString(scalar.text());
    }
  }

  private void object(Mapping mapping) throws IOException {
    if (mapping.get("fill") instanceof Scalar gap) {
      fillings.write(gap.text(), json);
      return;
    }
    json.writeStartObject();
    for (Mapping.Entry entry : mapping.entries()) {
      member(entry.key().text(), entry.value(), mapping);
    }
    json.writeEndObject();
  }

  private void member(String key, Node value, Mapping of) throws IOException {
    switch (key) {
      case SHARED, WITH -> {}
      case BY_KIND -> byKind();
      case "definitions" -> definitions((Mapping) value);
      case DESCRIPTION ->
          json.writeStringField(key, texts.member(definition, name, ((Scalar) value).text()));
      case "choices" -> choices((Mapping) value);
      case REF -> reference(((Scalar) value).text(), of.entries().size() > 1);
      case MEMBERS -> {
        if (of.get("type") == null) {
          json.writeStringField("type", "object");
        }
        properties((Mapping) value, of, false);
        json.writeBooleanField("additionalProperties", false);
      }
      case PROPERTIES -> properties((Mapping) value, of, false);
      default -> {
        json.writeFieldName(key);
        node(value);
      }
    }
  }

  /** What stands beside a reference would be ignored, so it goes a level down. */
  private void reference(String name, boolean beside) throws IOException {
    if (!beside) {
      json.writeStringField(REF, "#/definitions/" + name);
      return;
    }
    json.writeArrayFieldStart("allOf");
    Fillings.reference(json, name);
    json.writeEndArray();
  }

  private void choices(Mapping choices) throws IOException {
    json.writeArrayFieldStart("oneOf");
    for (Mapping.Entry choice : choices.entries()) {
      json.writeStartObject();
      json.writeStringField("const", choice.key().text());
      json.writeStringField(
          DESCRIPTION,
          texts.choice(definition, choice.key().text(), ((Scalar) choice.value()).text()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void byKind() throws IOException {
    json.writeArrayFieldStart("allOf");
    for (String kind : kinds) {
      json.writeStartObject();
      json.writeObjectFieldStart("if");
      json.writeObjectFieldStart(PROPERTIES);
      json.writeObjectFieldStart("kind");
      json.writeStringField("const", kind);
      json.writeEndObject();
      json.writeEndObject();
      json.writeArrayFieldStart("required");
      json.writeString("kind");
      json.writeEndArray();
      json.writeEndObject();
      json.writeFieldName("then");
      Fillings.reference(json, kind);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void definitions(Mapping definitions) throws IOException {
    json.writeObjectFieldStart("definitions");
    for (Mapping.Entry entry : definitions.entries()) {
      definition = entry.key().text();
      name = definition;
      json.writeFieldName(definition);
      if (kinds.contains(definition)) {
        document((Mapping) entry.value());
      } else {
        node(entry.value());
      }
    }
    json.writeEndObject();
  }

  /** A definition of whole documents, which begin with their kind. */
  private void document(Mapping definition) throws IOException {
    json.writeStartObject();
    for (Mapping.Entry entry : definition.entries()) {
      if (entry.key().text().equals(MEMBERS)) {
        json.writeStringField("type", "object");
        properties((Mapping) entry.value(), definition, true);
        json.writeBooleanField("additionalProperties", false);
      } else {
        member(entry.key().text(), entry.value(), definition);
      }
    }
    json.writeEndObject();
  }

  private void properties(Mapping members, Mapping of, boolean kind) throws IOException {
    json.writeFieldName(PROPERTIES);
    if (members.get("fill") != null) {
      object(members);
      return;
    }
    json.writeStartObject();
    if (kind) {
      json.writeBooleanField("kind", true);
    }
    for (Mapping.Entry entry : members.entries()) {
      member(definition, entry);
    }
    if (of.get(WITH) instanceof Scalar with) {
      for (Mapping.Entry entry : mapping(shared, with.text()).entries()) {
        member(with.text(), entry);
      }
    }
    json.writeEndObject();
  }

  /** A member, whose texts stand with the definition that states it. */
  private void member(String owner, Mapping.Entry entry) throws IOException {
    name = entry.key().text();
    json.writeFieldName(name);
    if (entry.value() instanceof Sequence typeAndMeaning) {
      List<String> words = words(typeAndMeaning);
      Fillings.described(json, texts.member(owner, name, words.get(1)), words.get(0));
    } else {
      node(entry.value());
    }
  }

  private static List<String> words(Sequence list) {
    return list.items().stream().map(item -> ((Scalar) item).text()).toList();
  }

  private static Mapping mapping(Mapping of, String name) {
    return (Mapping) find(of, name);
  }

  private static Node find(Mapping of, String name) {
    Node node = of.get(name);
    if (node == null) {
      throw new IllegalStateException("the template has no " + name);
    }
    return node;
  }
}
