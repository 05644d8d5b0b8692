package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.RuleReference;
import dev.plumbline.testing.BranchCoverage;
import dev.plumbline.testing.ExpectedCode;
import dev.plumbline.testing.FoundCode;
import dev.plumbline.testing.Mismatch;
import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.MutationResult;
import dev.plumbline.testing.RuleCoverage;
import dev.plumbline.testing.TestReport;
import dev.plumbline.testing.TestResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tests of rules as the object {@code plumbline/tests/v1}. */
public final class TestsJson implements TestsFormat {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public TestsJson(Writer out) {
    this.out = out;
  }

  @Override
  public void write(TestReport report, UnaryOperator<String> files) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    write(json, report, files);
    json.flush();
    out.write("\n");
  }

  static void write(JsonGenerator json, TestReport report, UnaryOperator<String> files)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", TestReport.SCHEMA);
    json.writeStringField("outcome", report.passed() ? "ok" : "error");
    json.writeArrayFieldStart("tests");
    for (TestResult result : report.results()) {
      write(json, result, files);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("coverage");
    for (RuleCoverage rule : report.coverage()) {
      write(json, rule, files);
    }
    json.writeEndArray();
    mutation(json, report.mutation().orElse(null), files);
    json.writeStringField("revision", report.revision());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, TestResult result, UnaryOperator<String> files)
      throws IOException {
    json.writeStartObject();
    place(json, result.place(), files);
    json.writeStringField("name", result.name().orElse(null));
    json.writeStringField("example", result.example().orElse(null));
    json.writeBooleanField("passed", result.passed());
    json.writeObjectFieldStart("expected");
    json.writeBooleanField("exact", result.expected().exact());
    json.writeBooleanField("allowed", result.expected().allowed());
    expected(json, "includes", result.expected().includes());
    expected(json, "excludes", result.expected().excludes());
    json.writeEndObject();
    json.writeArrayFieldStart("found");
    for (FoundCode found : result.found()) {
      write(json, found);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mismatches");
    for (Mismatch mismatch : result.mismatches()) {
      json.writeStartObject();
      json.writeStringField("reason", mismatch.reason().name().toLowerCase(Locale.ROOT));
      json.writeFieldName("expected");
      write(json, mismatch.expected());
      json.writeFieldName("found");
      write(json, mismatch.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void expected(JsonGenerator json, String name, List<ExpectedCode> codes)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (ExpectedCode code : codes) {
      write(json, code);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, @Nullable ExpectedCode code) throws IOException {
    if (code == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("code", code.code());
    if (code.severity() != null) {
      json.writeStringField("severity", code.severity().id());
    }
    if (code.field() != null) {
      json.writeStringField("field", code.field());
    }
    if (code.waived() != null) {
      json.writeBooleanField("waived", code.waived());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable FoundCode code) throws IOException {
    if (code == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("code", code.code());
    json.writeStringField("severity", code.severity().id());
    json.writeStringField("field", code.field());
    json.writeBooleanField("waived", code.waived());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RuleCoverage rule, UnaryOperator<String> files)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("code", rule.code());
    place(json, rule.rule(), files);
    json.writeBooleanField("fired", rule.fired());
    json.writeBooleanField("silent", rule.silent());
    json.writeArrayFieldStart("branches");
    for (BranchCoverage branch : rule.branches()) {
      json.writeStartObject();
      json.writeStringField("condition", branch.condition());
      json.writeNumberField("line", branch.line());
      json.writeBooleanField("held", branch.held());
      json.writeBooleanField("failed", branch.failed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void mutation(
      JsonGenerator json, @Nullable MutationResult mutation, UnaryOperator<String> files)
      throws IOException {
    json.writeFieldName("mutation");
    if (mutation == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("tried", mutation.tried());
    json.writeArrayFieldStart("survivors");
    for (Mutant mutant : mutation.survivors()) {
      json.writeStartObject();
      json.writeStringField("code", mutant.code());
      place(json, mutant.place(), files);
      json.writeStringField("before", mutant.before());
      json.writeStringField("after", mutant.dropped() ? null : mutant.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, RuleReference place, UnaryOperator<String> files)
      throws IOException {
    json.writeStringField("file", files.apply(place.file()));
    json.writeNumberField("line", place.line());
    json.writeStringField("layer", place.layer());
  }
}
