package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value a run: the report itself where one input held one setup, a list of reports in
 * every other case.
 */
public final class JsonFormat implements ReportFormat {
  private final Writer out;
  private final JsonGenerator json;
  private final ReportJson reports;
  private boolean list;
  private @Nullable Answer held;

  /**
   * Starts the value.
   *
   * @param severalInputs whether more than one input was asked for
   */
  public JsonFormat(Writer out, boolean severalInputs) throws IOException {
    this.out = out;
    this.json = JsonWriters.indented(out);
    this.reports = new ReportJson(json);
    if (severalInputs) {
      startList();
    }
  }

  @Override
  public void add(Answer answer) throws IOException {
    if (!list && held == null) {
      held = answer;
      return;
    }
    if (!list) {
      startList();
    }
    writeHeld();
    reports.write(answer.report());
  }

  @Override
  public void finish() throws IOException {
    boolean something = list || held != null;
    writeHeld();
    if (list) {
      json.writeEndArray();
    }
    json.flush();
    if (something) {
      out.write("\n");
    }
  }

  private void startList() throws IOException {
    list = true;
    json.writeStartArray();
  }

  private void writeHeld() throws IOException {
    if (held != null) {
      reports.write(held.report());
      held = null;
    }
  }
}
