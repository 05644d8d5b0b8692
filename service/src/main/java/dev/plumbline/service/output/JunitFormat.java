package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Position;
import dev.plumbline.Report;
import dev.plumbline.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JUnit XML for build servers: a suite for each setup, a case for each finding. Errors are
 * failures; other findings are passed cases that carry their text; a clean setup is one passed
 * case.
 */
public final class JunitFormat implements ReportFormat {
  private final Writer out;
  private final XmlWriter xml;

  /** Starts the document on a writer, which stays open. */
  public JunitFormat(Writer out) throws IOException {
    this.out = out;
    this.xml = new XmlWriter(out);
    xml.declaration();
    xml.start("testsuites").attribute("name", "plumbline").text("\n");
  }

  @Override
  public void add(Answer answer) throws IOException {
    Report report = answer.report();
    List<Diagnostic> found = report.diagnostics();
    String name = Paragraph.printable(report.input().orElse(answer.source().name()));
    xml.start("testsuite").attribute("name", name);
    xml.attribute("tests", Math.max(found.size(), 1));
    xml.attribute("failures", (int) found.stream().filter(JunitFormat::fails).count());
    xml.attribute("errors", 0).attribute("skipped", 0).text("\n");
    for (Diagnostic diagnostic : found) {
      findingCase(name, answer, diagnostic);
    }
    if (found.isEmpty()) {
      String clean = Words.in(report.locale()).of("clean");
      xml.start("testcase").attribute("classname", name).attribute("name", clean).end().text("\n");
    }
    xml.end().text("\n");
  }

  @Override
  public void finish() throws IOException {
    xml.end().flush();
    out.write("\n");
  }

  private void findingCase(String suite, Answer answer, Diagnostic diagnostic) throws IOException {
    Position place = diagnostic.position().orElse(null);
    String file = Paragraph.printable(answer.source().name());
    xml.start("testcase").attribute("classname", suite);
    xml.attribute("name", diagnostic.code() + " " + Paragraph.printable(diagnostic.field()));
    xml.attribute("file", file);
    if (place != null) {
      xml.attribute("line", place.line());
    }
    String text = place(file, place) + Sentences.of(diagnostic);
    if (fails(diagnostic)) {
      xml.start("failure").attribute("type", diagnostic.severity().id());
      xml.attribute("message", Paragraph.printable(diagnostic.title())).text(text).end();
    } else {
      xml.start("system-out").text(diagnostic.severity().id() + ": " + text).end();
    }
    xml.end().text("\n");
  }

  private static String place(String file, @Nullable Position place) {
    return place == null ? file + ": " : file + ":" + place.line() + ":" + place.column() + ": ";
  }

  private static boolean fails(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR && diagnostic.waived().isEmpty();
  }
}
