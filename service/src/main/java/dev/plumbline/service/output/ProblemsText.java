package dev.plumbline.service.output;

import dev.plumbline.ProblemTexts;
import dev.plumbline.TextProblem;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Problems of rule files for people: each with its line of the file, then a summary. */
public final class ProblemsText {
  private static final int WIDTH = 100;

  private final Writer out;
  private final Palette palette;
  private final Function<String, SourceText> sources;
  private final ProblemTexts texts;
  private final Words words;

  /**
   * Writes to the writer, which stays open.
   *
   * @param locale the language to write in
   * @param sources finds a file's text by the name that problems give
   */
  public ProblemsText(
      Writer out, Palette palette, Locale locale, Function<String, SourceText> sources) {
    this.out = out;
    this.palette = palette;
    this.sources = sources;
    this.texts = ProblemTexts.in(locale);
    this.words = Words.in(locale);
  }

  /** Writes all problems and the summary. */
  public void write(List<TextProblem> problems) throws IOException {
    Map<String, SourceText> read = new HashMap<>();
    Tally tally = new Tally();
    for (TextProblem problem : problems) {
      write(problem, read.computeIfAbsent(problem.file(), sources));
      tally.count(problem.severity());
    }
    out.write(tally.text(words, palette) + "\n");
  }

  private void write(TextProblem problem, SourceText source) throws IOException {
    String label = words.of(problem.severity()) + "[" + problem.code() + "]";
    String color = Palette.of(problem.severity());
    out.write(
        palette.paint(color, label) + ": " + Paragraph.printable(texts.message(problem)) + "\n");
    int line = problem.position().line();
    String margin = " ".repeat(Integer.toString(line).length() + 1);
    String place = source.name() + ":" + line + ":" + problem.position().column();
    out.write(margin + palette.faint("-->") + " " + Paragraph.printable(place) + "\n");
    if (!source.line(line).isBlank()) {
      Snippet snippets = new Snippet(source, new Concealed(source), palette, WIDTH);
      for (String shown : snippets.lines(problem.position(), color)) {
        out.write(shown + "\n");
      }
    }
    out.write("\n");
  }
}
