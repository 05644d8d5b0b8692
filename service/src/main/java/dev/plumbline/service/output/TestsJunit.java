package dev.plumbline.service.output;

import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.MutationResult;
import dev.plumbline.testing.TestReport;
import dev.plumbline.testing.TestResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Tests of rules as JUnit XML for build servers: a suite for each file, a case for each test, and a
 * last suite with a failure for each change of the rules that went unnoticed.
 */
public final class TestsJunit implements TestsFormat {
  private final Writer out;
  private final TestSentences sentences = new TestSentences(Words.in(Locale.ENGLISH));

  /** Writes to the writer, which stays open. */
  public TestsJunit(Writer out) {
    this.out = out;
  }

  @Override
  public void write(TestReport report, UnaryOperator<String> files) throws IOException {
    XmlWriter xml = new XmlWriter(out);
    xml.declaration();
    xml.start("testsuites").attribute("name", "plumbline rules test").text("\n");
    Map<String, List<TestResult>> byFile = new LinkedHashMap<>();
    for (TestResult result : report.results()) {
      byFile
          .computeIfAbsent(files.apply(result.place().file()), any -> new ArrayList<>())
          .add(result);
    }
    for (Map.Entry<String, List<TestResult>> file : byFile.entrySet()) {
      suite(xml, file.getKey(), file.getValue());
    }
    if (report.mutation().isPresent()) {
      suite(xml, report.mutation().get(), files);
    }
    xml.end().flush();
    out.write("\n");
  }

  private void suite(XmlWriter xml, String file, List<TestResult> results) throws IOException {
    long failed = results.stream().filter(result -> !result.passed()).count();
    open(xml, file, results.size(), (int) failed);
    for (TestResult result : results) {
      String name = sentences.name(result) + " (line " + result.place().line() + ")";
      xml.start("testcase").attribute("classname", file).attribute("name", name);
      xml.attribute("file", file).attribute("line", result.place().line());
      List<String> differences = sentences.of(result);
      if (!differences.isEmpty()) {
        failure(xml, file + ":" + result.place().line(), String.join("; ", differences));
      }
      xml.end().text("\n");
    }
    xml.end().text("\n");
  }

  private void suite(XmlWriter xml, MutationResult mutation, UnaryOperator<String> files)
      throws IOException {
    List<Mutant> survivors = mutation.survivors();
    open(xml, "changes of the rules", mutation.tried(), survivors.size());
    for (Mutant mutant : survivors) {
      String file = files.apply(mutant.place().file());
      String sentence = sentences.of(mutant);
      xml.start("testcase").attribute("classname", file).attribute("name", sentence);
      xml.attribute("file", file).attribute("line", mutant.place().line());
      failure(xml, file + ":" + mutant.place().line(), "no test notices " + sentence);
      xml.end().text("\n");
    }
    xml.end().text("\n");
  }

  private static void open(XmlWriter xml, String name, int tests, int failed) throws IOException {
    xml.start("testsuite").attribute("name", name).attribute("tests", tests);
    xml.attribute("failures", failed).attribute("errors", 0).attribute("skipped", 0).text("\n");
  }

  private static void failure(XmlWriter xml, String place, String sentence) throws IOException {
    xml.start("failure").attribute("message", sentence).text(place + ": " + sentence).end();
  }
}
