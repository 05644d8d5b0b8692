package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A failed request as RFC 9457 has it.
 *
 * @param id the kind's stable name, the last part of the type
 * @param title the kind's heading
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param requestId names the request
 */
public record ProblemDetails(String id, String title, int status, String detail, String requestId) {
  private static final String TYPES = "urn:plumbline:problem:";

  /**
   * The JSON form.
   *
   * @param locale the language of the errors
   * @param errors become the member {@code errors} where a text has places to look at
   * @param more further members
   */
  public byte[] json(Locale locale, List<TextProblem> errors, Value.Members more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      write(json, locale, errors, more);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(
      JsonGenerator json, Locale locale, List<TextProblem> errors, Value.Members more)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", TYPES + id);
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    json.writeStringField("requestId", requestId);
    if (!errors.isEmpty()) {
      json.writeArrayFieldStart("errors");
      for (TextProblem error : errors) {
        ProblemsJson.write(json, error, locale);
      }
      json.writeEndArray();
    }
    for (Map.Entry<String, Value> member : more.members().entrySet()) {
      json.writeFieldName(member.getKey());
      new ValueJson(json).write(member.getValue());
    }
    json.writeEndObject();
  }
}
