package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Waiver;
import dev.plumbline.fleet.Audit;
import dev.plumbline.fleet.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How stored setups fare, as the object {@code plumbline/audit/v1}. */
public final class AuditJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/audit/v1";

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public AuditJson(Writer out) {
    this.out = out;
  }

  /** Writes the object. */
  public void write(Audit audit) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("setups", audit.setups());
    standings(json, audit.standings());
    json.writeArrayFieldStart("codes");
    for (Audit.CodeShare code : audit.codes()) {
      code(json, code);
    }
    json.writeEndArray();
    for (Map.Entry<Audit.Grouping, List<Audit.GroupShare>> group : audit.groups().entrySet()) {
      json.writeArrayFieldStart(group.getKey().name().toLowerCase(Locale.ROOT));
      for (Audit.GroupShare share : group.getValue()) {
        group(json, share);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("unusedWaivers");
    for (Waiver waiver : audit.unusedWaivers()) {
      waiver(json, waiver);
    }
    json.writeEndArray();
    ImpactJson.unread(json, audit.unread(), Locale.ENGLISH);
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  private static void standings(JsonGenerator json, Map<Standing, Long> standings)
      throws IOException {
    for (Standing standing : Standing.values()) {
      json.writeNumberField(standing.id(), standings.getOrDefault(standing, 0L));
    }
  }

  private static void code(JsonGenerator json, Audit.CodeShare code) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", code.code());
    json.writeStringField("severity", code.severity().id());
    json.writeBooleanField("waived", code.waived());
    json.writeNumberField("count", code.count());
    json.writeArrayFieldStart("samples");
    for (String sample : code.samples()) {
      json.writeString(Concealed.shown(sample));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void group(JsonGenerator json, Audit.GroupShare share) throws IOException {
    json.writeStartObject();
    ImpactJson.text(json, "name", share.name().isEmpty() ? null : share.name());
    if (share.others()) {
      json.writeBooleanField("others", true);
    }
    standings(json, share.standings());
    json.writeEndObject();
  }

  private static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", waiver.code());
    json.writeStringField("policy", waiver.policy());
    json.writeStringField("until", waiver.until() == null ? null : waiver.until().toString());
    ImpactJson.rule(json, waiver.rule());
    json.writeEndObject();
  }
}
