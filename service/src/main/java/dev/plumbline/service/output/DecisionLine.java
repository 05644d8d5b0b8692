package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Context;
import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One verdict for those who audit: who asked, for whom, by which rules, what was found. The setup
 * itself only where that is wanted, and then without what may be a credential.
 *
 * @param time when
 * @param requestId the request
 * @param caller who asked
 */
public record DecisionLine(Instant time, String requestId, String caller) {

  /**
   * The line with its line feed.
   *
   * @param setup the setup that was validated
   * @param withSetup whether to write it as well
   */
  public byte[] bytes(Report report, Setup setup, boolean withSetup) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      json.writeStartObject();
      json.writeStringField("time", time.toString());
      json.writeStringField("request", requestId);
      json.writeStringField("caller", caller);
      json.writeStringField("revision", report.revision());
      context(json, setup.context());
      json.writeStringField(
          "outcome", report.outcome().map(severity -> severity.id()).orElse("ok"));
      json.writeArrayFieldStart("codes");
      for (Diagnostic found : report.diagnostics()) {
        json.writeString(found.code());
      }
      json.writeEndArray();
      if (withSetup) {
        json.writeFieldName("setup");
        new ValueJson(json).write(masked("", setup.document()));
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void context(JsonGenerator json, Context context) throws IOException {
    json.writeObjectFieldStart("context");
    text(json, "organization", context.organization());
    text(json, "account", context.account());
    if (!context.groups().isEmpty()) {
      json.writeFieldName("groups");
      new ValueJson(json).write(Value.of(context.groups()));
    }
    text(json, "country", context.country());
    text(json, "plan", context.plan());
    text(json, "host", context.host());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, Concealed.shown(text));
    }
  }

  private static Value masked(String pointer, Value value) {
    if (value instanceof Value.Members members) {
      Map<String, Value> all = new LinkedHashMap<>();
      members
          .members()
          .forEach(
              (name, member) ->
                  all.put(Concealed.shown(name), masked(pointer + "/" + name, member)));
      return new Value.Members(all);
    }
    if (value instanceof Value.Items items) {
      List<Value> all = items.items().stream().map(item -> masked(pointer, item)).toList();
      return new Value.Items(all);
    }
    if (Concealed.isDoubtful(pointer, value)) {
      return Value.of(MASK);
    }
    return value instanceof Value.Text text ? Value.of(Concealed.shown(text.text())) : value;
  }

  private static final String MASK = "•••";
}
