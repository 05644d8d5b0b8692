package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Fixes with their patches: RFC 6902 and {@code str_del}. */
final class FixJson {
  private final JsonGenerator json;
  private final ValueJson values;

  FixJson(JsonGenerator json) {
    this.json = json;
    this.values = new ValueJson(json);
  }

  void write(List<Fix> fixes) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeStringField("applicability", fix.applicability().name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("preferred", fix.preferred());
      patch(fix.patch());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The field {@code patch}. */
  void patch(List<Edit> edits) throws IOException {
    json.writeArrayFieldStart("patch");
    for (Edit edit : edits) {
      write(edit);
    }
    json.writeEndArray();
  }

  private void write(Edit edit) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", edit.op());
    if (edit instanceof Edit.Move move) {
      json.writeStringField("from", move.from());
    }
    json.writeStringField("path", edit.path());
    if (edit instanceof Edit.Add add) {
      json.writeFieldName("value");
      values.write(add.value());
    } else if (edit instanceof Edit.Replace replace) {
      json.writeFieldName("value");
      values.write(replace.value());
    } else if (edit instanceof Edit.StrDel cut) {
      json.writeNumberField("pos", cut.pos());
      json.writeNumberField("len", cut.len());
    }
    json.writeEndObject();
  }
}
