package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports as UTF-8 for programs, without blanks. */
public final class ReportBytes {
  /** The name of the form of several reports, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/reports/v1";

  private static final int USUAL = 1 << 10;

  private ReportBytes() {}

  /** One report as one JSON object. */
  public static byte[] of(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try {
      write(report, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The reports of all setups of one text, as one JSON object.
   *
   * @param kind what the text is
   */
  public static byte[] of(String kind, List<Report> reports) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("kind", kind);
      json.writeArrayFieldStart("reports");
      for (Report report : reports) {
        new ReportJson(json).write(report);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Writes one report to the stream, which stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonWriters.compact(out)) {
      new ReportJson(json).write(report);
    }
  }
}
