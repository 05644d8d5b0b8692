package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.explanation.CheckExample;
import dev.plumbline.explanation.Requirement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check says of itself, as the object {@code plumbline/check/v1}. */
public final class CheckJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/check/v1";

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public CheckJson(Writer out) {
    this.out = out;
  }

  /** Writes one check. */
  public void write(CheckDescription check) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("code", check.code());
    json.writeStringField("stage", check.stage().id());
    json.writeStringField("severity", check.severity().id());
    json.writeStringField("title", check.title());
    json.writeStringField("message", check.message());
    json.writeObjectFieldStart("rule");
    json.writeStringField("file", check.rule().file());
    json.writeNumberField("line", check.rule().line());
    json.writeStringField("layer", check.rule().layer());
    json.writeEndObject();
    json.writeStringField("source", check.source());
    json.writeStringField("checked", text(check.checked()));
    json.writeStringField("from", text(check.from()));
    json.writeStringField("until", text(check.until()));
    requirements(json, "when", check.requirements());
    json.writeArrayFieldStart("examples");
    for (CheckExample example : check.examples()) {
      json.writeStartObject();
      json.writeBooleanField("flags", example.flags());
      json.writeNumberField("line", example.line());
      json.writeStringField("now", text(example.day()));
      json.writeFieldName("setup");
      new ValueJson(json).write(example.setup().document());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static void requirements(JsonGenerator json, String name, List<Requirement> requirements)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Requirement requirement : requirements) {
      json.writeStartObject();
      if (requirement instanceof Requirement.Comparison comparison) {
        ExplanationJson.comparison(json, comparison);
      } else {
        Requirement.Combination combination = (Requirement.Combination) requirement;
        json.writeStringField("how", ExplanationJson.id(combination.how()));
        json.writeNumberField("line", combination.line());
        requirements(json, "parts", combination.parts());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
