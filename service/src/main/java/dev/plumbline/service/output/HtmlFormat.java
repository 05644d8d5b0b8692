package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A page that stands alone, to be mailed or kept: no script, nothing fetched, light and dark. */
public final class HtmlFormat implements ReportFormat {
  private final Writer out;
  private final XmlWriter html;
  private final Tally total = new Tally();
  private int reports;
  private @Nullable Words firstWords;

  /** Writes to the writer, which stays open. */
  public HtmlFormat(Writer out) throws IOException {
    this.out = out;
    this.html = new XmlWriter(out);
  }

  @Override
  public void add(Answer answer) throws IOException {
    Report report = answer.report();
    Words words = Words.in(report.locale());
    if (firstWords == null) {
      firstWords = words;
      head(report.locale().toLanguageTag());
    }
    Tally tally = new Tally();
    report.diagnostics().forEach(tally::count);
    String name = Paragraph.printable(report.input().orElse(answer.source().name()));
    html.text("\n").start("section").element("h2", name);
    html.start("p").attribute("class", "tally").text(tally.text(words, Palette.PLAIN)).end();
    HtmlFinding finding = new HtmlFinding(html, answer, words);
    for (Diagnostic diagnostic : report.diagnostics()) {
      finding.write(diagnostic);
    }
    html.end();
    total.add(tally);
    reports++;
  }

  @Override
  public void finish() throws IOException {
    if (firstWords == null) {
      return;
    }
    if (reports > 1) {
      String setups = firstWords.of("setups", reports);
      String sum = setups + ": " + total.text(firstWords, Palette.PLAIN);
      html.start("p").attribute("class", "total").text(sum).end();
    }
    html.end().end().end().flush(); // main, body, html
    out.write("\n");
  }

  private void head(String language) throws IOException {
    html.htmlDeclaration().start("html").attribute("lang", language);
    html.start("head").empty("meta").attribute("charset", "utf-8");
    html.empty("meta").attribute("name", "viewport");
    html.attribute("content", "width=device-width, initial-scale=1");
    html.element("title", "Plumbline").element("style", style()).end();
    html.start("body").start("main").element("h1", "Plumbline");
  }

  /** Must hold no character that XML escapes: browsers take a style as it stands. */
  private static String style() throws IOException {
    try (InputStream resource = HtmlFormat.class.getResourceAsStream("report.css")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
