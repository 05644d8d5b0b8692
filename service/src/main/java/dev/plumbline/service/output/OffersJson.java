package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.ModelOffer;
import dev.plumbline.RuleReference;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Models as an object {@code plumbline/models/v1}. */
public final class OffersJson {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public OffersJson(Writer out) {
    this.out = out;
  }

  /** Writes the models with the revision of the rules that were asked. */
  public void write(List<ModelOffer> offers, String revision) throws IOException {
    try (JsonGenerator json = JsonWriters.indented(out)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/models/v1");
      json.writeArrayFieldStart("models");
      for (ModelOffer offer : offers) {
        write(offer, json);
      }
      json.writeEndArray();
      json.writeStringField("revision", revision);
      json.writeEndObject();
    }
    out.write("\n");
  }

  /** The same as bytes in UTF-8. */
  public static byte[] bytes(List<ModelOffer> offers, String revision) {
    StringWriter text = new StringWriter();
    try {
      new OffersJson(text).write(offers, revision);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ModelOffer offer, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", offer.provider());
    json.writeStringField("model", offer.model());
    json.writeBooleanField("accepted", offer.accepted());
    refusals(offer, json);
    json.writeEndObject();
  }

  static void refusals(ModelOffer offer, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("refusals");
    for (ModelOffer.Refusal refusal : offer.refusals()) {
      RuleReference rule = refusal.rule();
      json.writeStartObject();
      json.writeStringField("code", refusal.code());
      json.writeStringField("field", refusal.field());
      json.writeObjectFieldStart("rule");
      json.writeStringField("file", rule.file());
      json.writeNumberField("line", rule.line());
      json.writeStringField("layer", rule.layer());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
