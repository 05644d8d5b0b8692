package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Context;
import dev.plumbline.meaning.Audience;
import dev.plumbline.meaning.MeaningChange;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.meaning.Rewording;
import dev.plumbline.meaning.WitnessFinding;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** What two sets of rules mean differently, as the object {@code plumbline/meaning/v1}. */
public final class MeaningJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/meaning/v1";

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public MeaningJson(Writer out) {
    this.out = out;
  }

  /** Writes the object. */
  public void write(MeaningDiff diff) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    write(json, diff);
    json.flush();
    out.write("\n");
  }

  static void write(JsonGenerator json, MeaningDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeBooleanField("same", diff.isEmpty());
    json.writeBooleanField("exhaustive", diff.exhaustive());
    json.writeArrayFieldStart("changes");
    for (MeaningChange change : diff.changes()) {
      change(json, change);
    }
    json.writeEndArray();
    texts(json, "unproven", diff.unproven());
    json.writeArrayFieldStart("rewordings");
    for (Rewording rewording : diff.rewordings()) {
      json.writeStartObject();
      json.writeStringField("code", rewording.code());
      texts(json, "parts", rewording.parts());
      ImpactJson.rule(json, rewording.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("untried");
    texts(json, "policies", diff.untried().policies());
    texts(json, "days", diff.untried().days().stream().map(LocalDate::toString).toList());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, MeaningChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("direction", change.direction().id());
    json.writeStringField("kind", change.kind().id());
    json.writeStringField("subject", change.subject());
    texts(json, "members", change.members());
    json.writeArrayFieldStart("audiences");
    for (Audience audience : change.audiences()) {
      audience(json, audience);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("witness");
    json.writeFieldName("setup");
    new ValueJson(json).members(change.witness().setup().document().members());
    json.writeStringField("day", change.witness().day().toString());
    findings(json, "before", change.witness().before());
    findings(json, "after", change.witness().after());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void audience(JsonGenerator json, Audience audience) throws IOException {
    Context context = audience.context();
    json.writeStartObject();
    ImpactJson.text(json, "organization", context.organization());
    ImpactJson.text(json, "account", context.account());
    texts(json, "groups", context.groups());
    ImpactJson.text(json, "country", context.country());
    ImpactJson.text(json, "plan", context.plan());
    ImpactJson.text(json, "host", context.host());
    ImpactJson.text(json, "region", audience.region());
    json.writeStringField("day", audience.day().toString());
    json.writeEndObject();
  }

  private static void findings(JsonGenerator json, String name, List<WitnessFinding> findings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (WitnessFinding finding : findings) {
      json.writeStartObject();
      json.writeStringField("code", finding.code());
      json.writeStringField("field", finding.field());
      json.writeStringField("severity", finding.severity().id());
      json.writeBooleanField("waived", finding.waived());
      ImpactJson.rule(json, finding.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
