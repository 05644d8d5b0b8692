package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.LintFinding;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Problems of rule files as the object {@code plumbline/problems/v1}. */
public final class ProblemsJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/problems/v1";

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public ProblemsJson(Writer out) {
    this.out = out;
  }

  /** Writes all problems as one object. */
  public void write(List<TextProblem> problems) throws IOException {
    writeFindings(
        problems.stream().map(problem -> new LintFinding(problem, 0, List.of())).toList());
  }

  /** Writes what a linter found as one object, each with its fix where there is one. */
  public void writeFindings(List<LintFinding> findings) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField(
        "outcome",
        findings.stream()
            .map(found -> found.problem().severity())
            .min(Severity::compareTo)
            .map(Severity::id)
            .orElse("ok"));
    json.writeArrayFieldStart("problems");
    for (LintFinding found : findings) {
      write(json, found);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  /** All problems as one object in UTF-8. */
  public static byte[] bytes(List<TextProblem> problems) {
    StringWriter text = new StringWriter();
    try {
      new ProblemsJson(text).write(problems);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void write(JsonGenerator json, TextProblem problem) throws IOException {
    write(json, new LintFinding(problem, 0, List.of()));
  }

  private static void write(JsonGenerator json, LintFinding found) throws IOException {
    TextProblem problem = found.problem();
    json.writeStartObject();
    json.writeStringField("code", problem.code());
    json.writeStringField("severity", problem.severity().id());
    json.writeStringField("file", problem.file());
    ReportJson.position(json, problem.position());
    json.writeStringField("message", problem.message());
    if (!found.fix().isEmpty()) {
      json.writeObjectFieldStart("fix");
      json.writeNumberField("document", found.document());
      new FixJson(json).patch(found.fix());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
