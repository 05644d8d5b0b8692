package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** One report a line, for programs that read as it comes. */
public final class NdjsonFormat implements ReportFormat {
  private final Writer out;
  private final JsonGenerator json;
  private final ReportJson reports;

  /** Writes to the writer, which stays open. */
  public NdjsonFormat(Writer out) throws IOException {
    this.out = out;
    this.json = JsonWriters.compact(out);
    this.reports = new ReportJson(json);
  }

  @Override
  public void add(Answer answer) throws IOException {
    reports.write(answer.report());
    json.flush();
    out.write("\n");
  }

  @Override
  public void finish() throws IOException {
    json.flush();
  }
}
