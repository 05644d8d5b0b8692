package dev.plumbline.internal.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.OptionType;
import dev.plumbline.internal.rulefile.Operator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the loaded rules put into the gaps of the template. */
final class Fillings {
  private static final String MATCHER = "matcher-";
  private static final String OPTIONS = "options.";

  private final Vocabulary vocabulary;
  private final Facts facts;
  private final SchemaTexts texts;

  Fillings(Facts facts, SchemaTexts texts) {
    this.vocabulary = new Vocabulary(facts.options());
    this.facts = facts;
    this.texts = texts;
    // Options become attributes when they are first asked for, so all of them stand at the end.
    facts.options().all().forEach(option -> vocabulary.require(OPTIONS + option.name()));
  }

  /** Writes what belongs into the gap of that name. */
  void write(String gap, JsonGenerator json) throws IOException {
    switch (gap) {
      case "conditions" -> conditions(json);
      case "options" -> options(json);
      case "required-options" -> requiredOptions(json);
      case "providers" -> strings(json, facts.providers().stream().map(one -> one.id()).toList());
      case "operators" -> oneOf(json, Operator.keys());
      case "names" -> oneOf(json, names(any -> true));
      case "names-items" -> oneOf(json, names(one -> one.type() == AttributeType.ITEMS));
      case "names-text" -> oneOf(json, names(one -> one.type() == AttributeType.TEXT));
      default -> new MatcherSchema(json, texts).write(type(gap));
    }
  }

  private static AttributeType type(String gap) {
    return AttributeType.valueOf(gap.substring(MATCHER.length()).toUpperCase(Locale.ROOT));
  }

  private List<String> names(Predicate<Attribute> wanted) {
    return vocabulary.attributes().stream().filter(wanted).map(Attribute::name).toList();
  }

  private void conditions(JsonGenerator json) throws IOException {
    json.writeStartObject();
    combination(json, "all", "All of these hold.");
    combination(json, "any", "At least one of these holds.");
    combination(json, "none", "None of these holds.");
    for (Attribute attribute : vocabulary.attributes()) {
      described(json, attribute.name(), meaning(attribute), MATCHER + attribute.type().id());
    }
    json.writeEndObject();
  }

  private void combination(JsonGenerator json, String name, String meaning) throws IOException {
    described(json, name, texts.member("conditions", name, meaning), "condition-list");
  }

  private static String meaning(Attribute attribute) {
    return attribute.example().isEmpty()
        ? attribute.meaning()
        : attribute.meaning() + "; for example " + attribute.example();
  }

  private void options(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (OptionFact option : facts.options().all()) {
      described(json, option.name(), meaning(option), "any");
    }
    json.writeEndObject();
  }

  private void requiredOptions(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (OptionFact option : facts.options().all()) {
      json.writeObjectFieldStart(option.name());
      json.writeStringField("description", meaning(option));
      json.writeArrayFieldStart("anyOf");
      reference(json, MATCHER + vocabulary.require(OPTIONS + option.name()).type().id());
      reference(json, "nested-options");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String meaning(OptionFact option) {
    String meaning = option.meaning() == null ? "an option" : option.meaning();
    return option.type() == OptionType.ANY ? meaning : meaning + " (" + option.type().id() + ")";
  }

  private static void described(JsonGenerator json, String name, String meaning, String definition)
      throws IOException {
    json.writeFieldName(name);
    described(json, meaning, definition);
  }

  /** A value of a definition, with what editors show of it. */
  static void described(JsonGenerator json, String meaning, String definition) throws IOException {
    json.writeStartObject();
    json.writeStringField("description", meaning);
    json.writeArrayFieldStart("allOf");
    reference(json, definition);
    json.writeEndArray();
    json.writeEndObject();
  }

  static void reference(JsonGenerator json, String definition) throws IOException {
    json.writeStartObject();
    json.writeStringField("$ref", "#/definitions/" + definition);
    json.writeEndObject();
  }

  private static void oneOf(JsonGenerator json, List<String> words) throws IOException {
    json.writeStartObject();
    json.writeFieldName("enum");
    strings(json, words);
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, List<String> words) throws IOException {
    json.writeStartArray();
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }
}
