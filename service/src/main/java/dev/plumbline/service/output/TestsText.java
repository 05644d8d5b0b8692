package dev.plumbline.service.output;

import dev.plumbline.Severity;
import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.MutationResult;
import dev.plumbline.testing.RuleCoverage;
import dev.plumbline.testing.TestReport;
import dev.plumbline.testing.TestResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Tests of rules for people: failures first, then what was run, then what no test shows. */
public final class TestsText implements TestsFormat {
  private static final int FIRST_GAPS = 10;
  private static final String FAILURE = Palette.of(Severity.ERROR);
  private static final String GAP = Palette.of(Severity.WARNING);

  private final Writer out;
  private final Palette palette;
  private final boolean allGaps;
  private final Words words;
  private final TestSentences sentences;

  /**
   * Writes to the writer, which stays open.
   *
   * @param locale the language to write in
   * @param allGaps whether to list everything that no test shows
   */
  public TestsText(Writer out, Palette palette, Locale locale, boolean allGaps) {
    this.out = out;
    this.palette = palette;
    this.allGaps = allGaps;
    this.words = Words.in(locale);
    this.sentences = new TestSentences(words);
  }

  @Override
  public void write(TestReport report, UnaryOperator<String> files) throws IOException {
    for (TestResult failure : report.failures()) {
      String place = files.apply(failure.place().file()) + ":" + failure.place().line();
      line(
          palette.paint(FAILURE, words.of("test.failed"))
              + " "
              + place
              + " "
              + sentences.name(failure));
      for (String sentence : sentences.of(failure)) {
        line("  " + sentence);
      }
      line("");
    }
    line(summary(report));
    if (!report.coverage().isEmpty()) {
      writeCoverage(report.coverage(), files);
    }
    if (report.mutation().isPresent()) {
      writeMutation(report.mutation().get(), files);
    }
  }

  private String summary(TestReport report) {
    int failed = report.failures().size();
    int run = report.results().size();
    return failed == 0
        ? palette.good(words.of("test.passed", run))
        : palette.paint(
            FAILURE,
            words.of("test.some-failed", run).replace("{failed}", Integer.toString(failed)));
  }

  private void writeCoverage(List<RuleCoverage> rules, UnaryOperator<String> files)
      throws IOException {
    int branches = 0;
    int shown = 0;
    List<String> gaps = new ArrayList<>();
    for (RuleCoverage rule : rules) {
      branches += rule.branches().size();
      shown += (int) rule.branches().stream().filter(branch -> branch.isComplete()).count();
      String file = files.apply(rule.rule().file());
      sentences
          .untested(rule)
          .forEach(gap -> gaps.add(file + ":" + gap.line() + " " + gap.sentence()));
    }
    long spoken = rules.stream().filter(rule -> rule.fired() && rule.silent()).count();
    line(
        words
            .of("test.coverage", rules.size())
            .replace("{spoken}", Long.toString(spoken))
            .replace("{shown}", Integer.toString(shown))
            .replace("{parts}", Integer.toString(branches)));
    int listed = allGaps ? gaps.size() : Math.min(gaps.size(), FIRST_GAPS);
    for (String gap : gaps.subList(0, listed)) {
      line("  " + palette.paint(GAP, words.of("test.untested")) + " " + gap);
    }
    if (listed < gaps.size()) {
      line("  " + words.of("test.more", gaps.size() - listed));
    }
  }

  private void writeMutation(MutationResult mutation, UnaryOperator<String> files)
      throws IOException {
    int left = mutation.survivors().size();
    line(
        left == 0
            ? words.of("test.noticed", mutation.tried())
            : words
                .of("test.unnoticed", mutation.tried())
                .replace("{left}", Integer.toString(left)));
    for (Mutant mutant : mutation.survivors()) {
      String place = files.apply(mutant.place().file()) + ":" + mutant.place().line();
      String label = palette.paint(GAP, words.of("test.survivor"));
      line("  " + label + " " + place + " " + sentences.of(mutant));
    }
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
