package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Diagnostic;
import dev.plumbline.Position;
import dev.plumbline.Report;
import dev.plumbline.RuleReference;
import dev.plumbline.TextRange;
import dev.plumbline.Waiver;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One report as the object {@code plumbline/report/v1}, members in the order of the contract. */
public final class ReportJson {
  private final JsonGenerator json;
  private final ValueJson values;

  /** Writes to the generator, which stays open. */
  public ReportJson(JsonGenerator json) {
    this.json = json;
    this.values = new ValueJson(json);
  }

  /** Writes the whole report as one object. */
  public void write(Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", Report.SCHEMA);
    text("input", report.input().orElse(null));
    json.writeStringField("outcome", report.outcome().map(severity -> severity.id()).orElse("ok"));
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : report.diagnostics()) {
      write(diagnostic);
    }
    json.writeEndArray();
    json.writeStringField("revision", report.revision());
    json.writeStringField("locale", report.locale().toLanguageTag());
    json.writeEndObject();
  }

  private void write(Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", diagnostic.code());
    json.writeStringField("severity", diagnostic.severity().id());
    json.writeStringField("stage", diagnostic.stage().id());
    json.writeStringField("field", diagnostic.field());
    range(diagnostic.range().orElse(null));
    position(json, diagnostic.position().orElse(null));
    json.writeStringField("title", diagnostic.title());
    json.writeStringField("message", diagnostic.message());
    json.writeFieldName("arguments");
    values.members(diagnostic.arguments());
    new FixJson(json).write(diagnostic.fixes());
    json.writeArrayFieldStart("alternatives");
    for (String alternative : diagnostic.alternatives()) {
      json.writeString(alternative);
    }
    json.writeEndArray();
    text("help", diagnostic.help().orElse(null));
    rule(diagnostic.rule());
    json.writeNumberField("folded", diagnostic.folded());
    waived(diagnostic.waived().orElse(null));
    json.writeEndObject();
  }

  private void range(@Nullable TextRange range) throws IOException {
    if (range != null) {
      json.writeObjectFieldStart("range");
      json.writeNumberField("start", range.start());
      json.writeNumberField("end", range.end());
      json.writeEndObject();
    }
  }

  static void position(JsonGenerator json, @Nullable Position position) throws IOException {
    if (position != null) {
      json.writeObjectFieldStart("position");
      json.writeNumberField("line", position.line());
      json.writeNumberField("column", position.column());
      json.writeNumberField("endLine", position.endLine());
      json.writeNumberField("endColumn", position.endColumn());
      json.writeEndObject();
    }
  }

  private void rule(RuleReference rule) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeStringField("layer", rule.layer());
    json.writeEndObject();
  }

  private void waived(@Nullable Waiver waiver) throws IOException {
    if (waiver == null) {
      json.writeNullField("waived");
      return;
    }
    json.writeObjectFieldStart("waived");
    json.writeStringField("policy", waiver.policy());
    json.writeStringField("owner", waiver.owner());
    json.writeStringField("reason", waiver.reason());
    text("until", waiver.until() == null ? null : waiver.until().toString());
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }
}
