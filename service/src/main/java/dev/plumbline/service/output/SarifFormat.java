package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Diagnostic;
import dev.plumbline.Position;
import dev.plumbline.Severity;
import dev.plumbline.Waiver;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SARIF 2.1.0 log a run, as code scanning services take it. Results come first and the rules
 * that they name last, so that nothing but the rules is kept in memory.
 */
public final class SarifFormat implements ReportFormat {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Writer out;
  private final String version;
  private final JsonGenerator json;
  private final Map<String, SarifRule> rules = new LinkedHashMap<>();
  private @Nullable String language;
  private @Nullable String revision;

  /**
   * Starts the log on a writer, which stays open.
   *
   * @param version the version of the program
   */
  public SarifFormat(Writer out, String version) throws IOException {
    this.out = out;
    this.version = version;
    this.json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  @Override
  public void add(Answer answer) throws IOException {
    if (language == null) {
      language = answer.report().locale().toLanguageTag();
      revision = answer.report().revision();
    }
    for (Diagnostic diagnostic : answer.report().diagnostics()) {
      result(answer, diagnostic);
    }
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Plumbline");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (SarifRule rule : rules.values()) {
      rule.write(json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    if (language != null && revision != null) {
      json.writeStringField("language", language);
      json.writeObjectFieldStart("properties");
      json.writeStringField("revision", revision);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  private void result(Answer answer, Diagnostic diagnostic) throws IOException {
    SarifRule rule =
        rules.computeIfAbsent(diagnostic.code(), code -> SarifRule.of(rules.size(), diagnostic));
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.code());
    json.writeNumberField("ruleIndex", rule.index());
    json.writeStringField("level", level(diagnostic.severity()));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", Sentences.of(diagnostic));
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    location(answer, diagnostic);
    json.writeEndArray();
    suppression(diagnostic.waived().orElse(null));
    json.writeObjectFieldStart("properties");
    json.writeStringField("severity", diagnostic.severity().id());
    json.writeStringField("stage", diagnostic.stage().id());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void suppression(@Nullable Waiver waiver) throws IOException {
    if (waiver != null) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("justification", waiver.reason());
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private void location(Answer answer, Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUri.of(answer.source().name()));
    json.writeEndObject();
    Position position = diagnostic.position().orElse(null);
    if (position != null) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", position.line());
      json.writeNumberField("startColumn", position.column());
      json.writeNumberField("endLine", position.endLine());
      json.writeNumberField("endColumn", position.endColumn());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", diagnostic.field());
    json.writeStringField("kind", "member");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** SARIF has no level below a note. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }
}
