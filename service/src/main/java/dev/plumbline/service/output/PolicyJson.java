package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.RuleReference;
import dev.plumbline.explanation.ConsideredPolicy;
import dev.plumbline.explanation.PolicyStatement;
import dev.plumbline.explanation.ScopeMismatch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies of an explanation as JSON. */
final class PolicyJson {
  private final JsonGenerator json;

  PolicyJson(JsonGenerator json) {
    this.json = json;
  }

  void write(List<ConsideredPolicy> policies) throws IOException {
    json.writeArrayFieldStart("policies");
    for (ConsideredPolicy policy : policies) {
      json.writeStartObject();
      json.writeStringField("name", policy.name());
      json.writeStringField("mode", policy.mode());
      json.writeBooleanField("applies", policy.applies());
      json.writeBooleanField("onThisDay", policy.onThisDay());
      json.writeStringField("from", day(policy.from()));
      json.writeStringField("until", day(policy.until()));
      rule(policy.rule());
      json.writeArrayFieldStart("mismatches");
      for (ScopeMismatch mismatch : policy.mismatches()) {
        json.writeStartObject();
        json.writeStringField("dimension", mismatch.dimension());
        texts("wanted", mismatch.wanted());
        texts("actual", mismatch.actual());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("statements");
      for (PolicyStatement statement : policy.statements()) {
        statement(statement);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void statement(PolicyStatement statement) throws IOException {
    String value = statement.value();
    json.writeStartObject();
    json.writeStringField("key", statement.key());
    json.writeStringField("opinion", ExplanationJson.id(statement.opinion()));
    json.writeBooleanField("refuses", statement.opinion().refuses());
    json.writeBooleanField("decides", statement.decides());
    json.writeStringField("entry", statement.entry());
    json.writeStringField("field", statement.field());
    json.writeStringField("value", value == null ? null : Concealed.shown(value));
    rule(statement.rule());
    json.writeEndObject();
  }

  private void rule(RuleReference rule) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeStringField("layer", rule.layer());
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
