package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.LintFinding;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.testing.TestReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a draft of rule files, as the object {@code plumbline/problems/v1} with
 * whatever else was asked for.
 *
 * @param files the texts of the files with the draft in place, by their names
 * @param findings what cannot be meant
 * @param tests what the tests among the files show; null where that was not asked for
 * @param meaning what the draft changes in meaning; null where that was not asked for
 * @param locale the language to tell it in
 */
public record DraftJson(
    Map<String, String> files,
    List<LintFinding> findings,
    @Nullable TestReport tests,
    @Nullable MeaningDiff meaning,
    Locale locale) {

  /** Copies the collections. */
  public DraftJson {
    files = Map.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** The object in UTF-8. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      json.writeStartObject();
      ProblemsJson.outcome(json, findings);
      json.writeArrayFieldStart("problems");
      for (LintFinding found : findings) {
        ProblemsJson.write(json, found, replacement(found), locale);
      }
      json.writeEndArray();
      if (tests != null) {
        json.writeFieldName("tests");
        TestsJson.write(json, tests, UnaryOperator.identity());
      }
      if (meaning != null) {
        json.writeFieldName("meaning");
        MeaningJson.write(json, meaning);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The fix as one step in the text; null where there is none. */
  private @Nullable TextReplacement replacement(LintFinding found) {
    String name = found.problem().file();
    String text = files.get(name);
    if (text == null || found.fix().isEmpty()) {
      return null;
    }
    try {
      return TextReplacement.of(text, TextEdits.apply(name, text, found.document(), found.fix()));
    } catch (EditException unsure) {
      return null;
    }
  }
}
