package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Reports as UTF-8 for programs, without blanks. */
public final class ReportBytes {
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

  /** Writes one report to the stream, which stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonWriters.compact(out)) {
      new ReportJson(json).write(report);
    }
  }
}
