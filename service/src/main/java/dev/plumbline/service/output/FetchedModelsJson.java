package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.FetchedModel;
import dev.plumbline.ModelOffer;
import dev.plumbline.ProbeResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What an endpoint offers, as the object {@code plumbline/fetched-models/v1}. */
public final class FetchedModelsJson implements FetchedModelsFormat {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public FetchedModelsJson(Writer out) {
    this.out = out;
  }

  /** The same as bytes in UTF-8. */
  public static byte[] bytes(Fetched fetched) {
    StringWriter text = new StringWriter();
    try {
      new FetchedModelsJson(text).write(fetched);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(Fetched fetched) throws IOException {
    ProbeResult answered = fetched.answered();
    try (JsonGenerator json = JsonWriters.indented(out)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/fetched-models/v1");
      json.writeStringField("verdict", answered.verdict().id());
      list(answered.models(), json);
      json.writeFieldName("account");
      new ValueJson(json).members(answered.account());
      json.writeArrayFieldStart("models");
      for (FetchedModel model : fetched.models()) {
        model(model, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("steps");
      for (ProbeResult.Step step : answered.steps()) {
        step(step, json);
      }
      json.writeEndArray();
      json.writeFieldName("report");
      new ReportJson(json).write(fetched.report());
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void list(ProbeResult.Models models, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("list");
    json.writeStringField("scope", models.scope().id());
    json.writeBooleanField("complete", models.complete());
    json.writeNumberField("size", models.ids().size());
    json.writeEndObject();
  }

  private static void model(FetchedModel model, JsonGenerator json) throws IOException {
    ModelOffer offer = model.offer();
    json.writeStartObject();
    json.writeStringField("provider", offer.provider());
    json.writeStringField("model", offer.model());
    json.writeBooleanField("listed", model.listed());
    json.writeBooleanField("accepted", offer.accepted());
    OffersJson.refusals(offer, json);
    OffersJson.known(model.known(), json);
    json.writeEndObject();
  }

  private static void step(ProbeResult.Step step, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("asked", step.asked());
    json.writeStringField("host", step.host());
    json.writeNumberField("status", step.status());
    json.writeStringField("verdict", step.verdict().id());
    json.writeNumberField("millis", step.took().toMillis());
    json.writeEndObject();
  }
}
