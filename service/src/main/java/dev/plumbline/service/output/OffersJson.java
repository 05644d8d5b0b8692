package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelOffer;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleReference;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models as an object {@code plumbline/models/v1}. */
public final class OffersJson {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public OffersJson(Writer out) {
    this.out = out;
  }

  /** Writes the models with what the rules that were asked know of them, and their revision. */
  public void write(List<ModelOffer> offers, Plumbline asked) throws IOException {
    try (JsonGenerator json = JsonWriters.indented(out)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/models/v1");
      json.writeArrayFieldStart("models");
      for (ModelOffer offer : offers) {
        write(offer, asked, json);
      }
      json.writeEndArray();
      json.writeStringField("revision", asked.revision());
      json.writeEndObject();
    }
    out.write("\n");
  }

  /** The same as bytes in UTF-8. */
  public static byte[] bytes(List<ModelOffer> offers, Plumbline asked) {
    StringWriter text = new StringWriter();
    try {
      new OffersJson(text).write(offers, asked);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ModelOffer offer, Plumbline asked, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", offer.provider());
    json.writeStringField("model", offer.model());
    json.writeBooleanField("accepted", offer.accepted());
    refusals(offer, json);
    known(asked.model(offer.provider(), offer.model()).orElse(null), json);
    json.writeEndObject();
  }

  /** What the catalog knows of a model, or null. */
  static void known(ModelCatalog.@Nullable Model known, JsonGenerator json) throws IOException {
    json.writeFieldName("known");
    if (known == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("id", known.id());
    json.writeObjectFieldStart("facts");
    for (Map.Entry<String, String> fact : known.facts().entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
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
