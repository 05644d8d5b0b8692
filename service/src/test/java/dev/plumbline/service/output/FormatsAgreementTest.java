package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FormatsAgreementTest {
  /** Line ends of Windows, characters of two UTF-16 units, and a finding on a missing field. */
  private static final String TEXT =
      """
      # 🔑 paste your key here
      { "provider": "openrouter", "note 🧭": "🚀",
        "apiKey": "Bearer sk-or-v1-zz",
        "baseUrl": "http://openrouter.ai/api/v1/chat/completions", "model": "🦙/llama",
        "options": { "promtCaching": true, "maxTokens": "many" } }
      """
          .replace("\n", "\r\n");

  private static final Plumbline PLUMBLINE = plumbline();

  private static Plumbline plumbline() {
    try {
      Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
      return Plumbline.builder().builtIn().build(clock);
    } catch (dev.plumbline.RuleFilesException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Answer answer(Locale locale) {
    Setup setup = Answers.setup("setups/한글 # 1.yaml", TEXT);
    Report report = PLUMBLINE.validate(setup, ValidationOptions.STANDARD.withLocale(locale));
    return new Answer(report, setup, new SourceText("setups/한글 # 1.yaml", TEXT));
  }

  /** One finding as a format tells it: code, severity as formats without hints have it, place. */
  private static List<String> expected(Answer answer) {
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : answer.report().diagnostics()) {
      found.add(
          diagnostic.code()
              + " "
              + SarifFormat.level(diagnostic.severity())
              + diagnostic
                  .position()
                  .map(
                      p ->
                          " "
                              + p.line()
                              + ":"
                              + p.column()
                              + "-"
                              + p.endLine()
                              + ":"
                              + p.endColumn())
                  .orElse(""));
    }
    assertThat(found).as("a setup with many findings").hasSizeGreaterThan(4);
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void jsonNamesTheSameFindings(String language) throws IOException {
    Answer answer = answer(Locale.forLanguageTag(language));
    JsonNode json =
        new ObjectMapper().readTree(Answers.written(out -> new JsonFormat(out, false), answer));
    List<String> found = new ArrayList<>();
    for (JsonNode diagnostic : json.get("diagnostics")) {
      JsonNode place = diagnostic.get("position");
      String severity = diagnostic.get("severity").asText();
      found.add(
          diagnostic.get("code").asText()
              + " "
              + (severity.equals("info") ? "note" : severity)
              + (place == null ? "" : place(place, "line", "column", "endLine", "endColumn")));
    }
    assertThat(found).isEqualTo(expected(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void sarifNamesTheSameFindingsAndDeclaresTheirRules(String language) throws IOException {
    Answer answer = answer(Locale.forLanguageTag(language));
    JsonNode run = new ObjectMapper().readTree(sarif(answer)).get("runs").get(0);
    List<String> found = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      found.add(
          result.get("ruleId").asText()
              + " "
              + result.get("level").asText()
              + (region.isMissingNode()
                  ? ""
                  : place(region, "startLine", "startColumn", "endLine", "endColumn")));
      JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    }
    assertThat(found).isEqualTo(expected(answer));
  }

  @Test
  void sarifIsValidAgainstItsSchema() throws IOException {
    try (InputStream schema =
        FormatsAgreementTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema sarif =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
      JsonNode log =
          new ObjectMapper().readTree(sarif(answer(Locale.KOREAN), answer(Locale.ENGLISH)));
      assertThat(sarif.validate(log)).isEmpty();
      JsonNode none = new ObjectMapper().readTree(sarif());
      assertThat(sarif.validate(none)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void githubCommandsNameTheSameFindings(String language) throws IOException {
    Answer answer = answer(Locale.forLanguageTag(language));
    Pattern command =
        Pattern.compile(
            "::(\\w+) file=[^,:]*(?:,line=(\\d+),endLine=(\\d+),col=(\\d+),endColumn=(\\d+))?,title=([^:,]*)::.+");
    List<String> found = new ArrayList<>();
    Answers.written(GithubFormat::new, answer)
        .lines()
        .forEach(
            line -> {
              Matcher parts = command.matcher(line);
              assertThat(parts.matches()).as(line).isTrue();
              String level = parts.group(1).equals("notice") ? "note" : parts.group(1);
              String place =
                  parts.group(2) == null
                      ? ""
                      : " %s:%s-%s:%s"
                          .formatted(
                              parts.group(2), parts.group(4), parts.group(3), parts.group(5));
              found.add(parts.group(6) + " " + level + place);
            });
    assertThat(found).isEqualTo(expected(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void junitNamesTheSameFindings(String language) throws Exception {
    Answer answer = answer(Locale.forLanguageTag(language));
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Answers.written(JunitFormat::new, answer))));
    NodeList cases = xml.getElementsByTagName("testcase");
    List<Diagnostic> expected = answer.report().diagnostics();
    assertThat(cases.getLength()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      Element found = (Element) cases.item(i);
      Diagnostic diagnostic = expected.get(i);
      assertThat(found.getAttribute("name")).startsWith(diagnostic.code() + " ");
      assertThat(found.getElementsByTagName("failure").getLength() == 1)
          .isEqualTo(diagnostic.severity() == dev.plumbline.Severity.ERROR);
      assertThat(found.getAttribute("line"))
          .isEqualTo(diagnostic.position().map(p -> Integer.toString(p.line())).orElse(""));
    }
  }

  private static String sarif(Answer... answers) throws IOException {
    return Answers.written(out -> new SarifFormat(out, "1"), answers);
  }

  private static String place(JsonNode place, String... names) {
    return " %s:%s-%s:%s"
        .formatted(
            place.get(names[0]), place.get(names[1]), place.get(names[2]), place.get(names[3]));
  }
}
