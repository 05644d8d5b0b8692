package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.LintFinding;
import dev.plumbline.ProblemTexts;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Problems of rule files as the object {@code plumbline/problems/v1}. */
public final class ProblemsJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/problems/v1";

  private final Writer out;
  private final Locale locale;

  /** Writes in a language to the writer, which stays open. */
  public ProblemsJson(Writer out, Locale locale) {
    this.out = out;
    this.locale = locale;
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
    outcome(json, findings);
    json.writeArrayFieldStart("problems");
    for (LintFinding found : findings) {
      write(json, found, null, locale);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  static void outcome(JsonGenerator json, List<LintFinding> findings) throws IOException {
    json.writeStringField("schema", SCHEMA);
    json.writeStringField(
        "outcome",
        findings.stream()
            .map(found -> found.problem().severity())
            .min(Severity::compareTo)
            .map(Severity::id)
            .orElse("ok"));
  }

  static void write(JsonGenerator json, TextProblem problem, Locale locale) throws IOException {
    write(json, new LintFinding(problem, 0, List.of()), null, locale);
  }

  /**
   * Writes one problem.
   *
   * @param step the fix as editors apply it, where that is known
   */
  static void write(
      JsonGenerator json, LintFinding found, @Nullable TextReplacement step, Locale locale)
      throws IOException {
    ProblemTexts texts = ProblemTexts.in(locale);
    TextProblem problem = found.problem();
    json.writeStartObject();
    json.writeStringField("code", problem.code());
    json.writeStringField("severity", problem.severity().id());
    json.writeStringField("file", problem.file());
    ReportJson.position(json, problem.position());
    json.writeStringField("message", texts.message(problem));
    if (!problem.arguments().isEmpty()) {
      json.writeFieldName("arguments");
      new ValueJson(json).write(new Value.Members(problem.arguments()));
    }
    if (!found.fix().isEmpty()) {
      json.writeObjectFieldStart("fix");
      Optional<String> title = texts.fixTitle(found);
      if (title.isPresent()) {
        json.writeStringField("title", title.get());
      }
      json.writeNumberField("document", found.document());
      new FixJson(json).patch(found.fix());
      if (step != null) {
        json.writeObjectFieldStart("replacement");
        ReportJson.position(json, step.position());
        json.writeStringField("text", step.text());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
