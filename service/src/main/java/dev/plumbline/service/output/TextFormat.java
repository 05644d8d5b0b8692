package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings for people: each with its line of the file, then what to do, then a summary. */
public final class TextFormat implements ReportFormat {
  private final Writer out;
  private final Palette palette;
  private final Tally total = new Tally();
  private int reports;
  private @Nullable Words firstWords;

  /** Writes to the writer, which stays open. */
  public TextFormat(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  @Override
  public void add(Answer answer) throws IOException {
    addLater(answer);
    reports++;
  }

  @Override
  public void addLater(Answer answer) throws IOException {
    Report report = answer.report();
    Words words = words(report.locale());
    DiagnosticText texts = new DiagnosticText(answer, words, palette);
    Tally tally = new Tally();
    if (reports > 0 && !report.diagnostics().isEmpty()) {
      out.write("\n");
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      for (String line : texts.lines(diagnostic)) {
        out.write(line + "\n");
      }
      out.write("\n");
      tally.count(diagnostic);
    }
    String name = Paragraph.printable(report.input().orElse(answer.source().name()));
    out.write(palette.strong(name) + ": " + tally.text(words, palette) + "\n");
    total.add(tally);
  }

  @Override
  public void finish() throws IOException {
    if (reports > 1 && firstWords != null) {
      String setups = firstWords.of("setups", reports);
      out.write("\n" + palette.strong(setups) + ": " + total.text(firstWords, palette) + "\n");
    }
  }

  private Words words(Locale locale) {
    Words words = Words.in(locale);
    if (firstWords == null) {
      firstWords = words;
    }
    return words;
  }
}
