package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.explanation.ConsideredCheck;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.explanation.Outcome;
import dev.plumbline.explanation.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Explanations as a list of objects {@code plumbline/explanation/v1}. */
public final class ExplanationJson {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public ExplanationJson(Writer out) {
    this.out = out;
  }

  /** Writes an object where there is one explanation, else a list of them. */
  public void write(List<Explanation> explanations) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    if (explanations.size() != 1) {
      json.writeStartArray();
    }
    for (Explanation explanation : explanations) {
      write(json, explanation);
    }
    if (explanations.size() != 1) {
      json.writeEndArray();
    }
    json.flush();
    out.write("\n");
  }

  /** One explanation as one JSON object in UTF-8. */
  public static byte[] bytes(Explanation explanation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      write(json, explanation);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", Explanation.SCHEMA);
    json.writeStringField("input", explanation.report().input().orElse(null));
    json.writeStringField("day", explanation.day().toString());
    new PolicyJson(json).write(explanation.policies());
    json.writeArrayFieldStart("checks");
    for (ConsideredCheck check : explanation.checks()) {
      json.writeStartObject();
      json.writeStringField("code", check.code());
      json.writeStringField("stage", check.stage().id());
      json.writeStringField("verdict", id(check.verdict()));
      json.writeStringField("followsFrom", check.followsFrom());
      json.writeObjectFieldStart("rule");
      json.writeStringField("file", check.rule().file());
      json.writeNumberField("line", check.rule().line());
      json.writeStringField("layer", check.rule().layer());
      json.writeEndObject();
      outcomes(json, "requirements", check.outcomes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("revision", explanation.report().revision());
    json.writeEndObject();
  }

  private static void outcomes(JsonGenerator json, String name, List<Outcome> outcomes)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Outcome outcome : outcomes) {
      json.writeStartObject();
      json.writeBooleanField("holds", outcome.holds());
      if (outcome.requirement() instanceof Requirement.Comparison comparison) {
        comparison(json, comparison);
        json.writeFieldName("actual");
        if (outcome.actual() == null) {
          json.writeNull();
        } else {
          new ValueJson(json).write(outcome.actual());
        }
      } else {
        Requirement.Combination combination = (Requirement.Combination) outcome.requirement();
        json.writeStringField("how", id(combination.how()));
        json.writeNumberField("line", combination.line());
        outcomes(json, "parts", outcome.parts());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void comparison(JsonGenerator json, Requirement.Comparison comparison) throws IOException {
    json.writeStringField("attribute", comparison.attribute());
    json.writeStringField("operator", id(comparison.operator()));
    json.writeBooleanField("negated", comparison.negated());
    json.writeArrayFieldStart("values");
    for (var value : comparison.values()) {
      new ValueJson(json).write(value);
    }
    json.writeEndArray();
    json.writeNumberField("line", comparison.line());
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
