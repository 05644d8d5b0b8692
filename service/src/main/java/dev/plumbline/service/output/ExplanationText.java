package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Stage;
import dev.plumbline.explanation.ConsideredCheck;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.explanation.Outcome;
import dev.plumbline.explanation.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a setup was judged as it was, for people: what spoke, what follows from that, what nearly
 * spoke, and the number of all others.
 */
public final class ExplanationText {
  private final Writer out;
  private final Palette palette;
  private final boolean all;

  /**
   * Writes to the writer, which stays open.
   *
   * @param all whether every check is shown, those too that had nothing to do with the setup
   */
  public ExplanationText(Writer out, Palette palette, boolean all) {
    this.out = out;
    this.palette = palette;
    this.all = all;
  }

  /** Writes one explanation in its report's language. */
  public void write(Explanation explanation) throws IOException {
    Words words = Words.in(explanation.report().locale());
    RequirementText requirements = new RequirementText(words, palette);
    String name = explanation.report().input().map(Paragraph::printable).orElse("-");
    String considered =
        words
            .of("explain.considered", explanation.checks().size())
            .replace("{day}", explanation.day().toString());
    line(palette.strong(name) + ": " + considered);
    for (String shown : new PolicyText(words, palette).lines(explanation)) {
      line(shown);
    }
    for (Verdict verdict : List.of(Verdict.SPOKE, Verdict.FOLDED, Verdict.NEARLY)) {
      section(explanation, verdict, words, requirements);
    }
    if (all) {
      section(explanation, Verdict.SILENT, words, requirements);
      section(explanation, Verdict.NOT_ON_THIS_DAY, words, requirements);
    } else {
      counts(explanation, words);
    }
  }

  private void section(
      Explanation explanation, Verdict verdict, Words words, RequirementText requirements)
      throws IOException {
    List<ConsideredCheck> checks = explanation.checks(verdict);
    if (checks.isEmpty()) {
      return;
    }
    line("");
    line(palette.strong(words.of("explain." + id(verdict), checks.size())));
    for (ConsideredCheck check : checks) {
      heading(explanation, check, words);
      boolean full = verdict == Verdict.SPOKE || verdict == Verdict.FOLDED;
      if (full && check.stage() == Stage.POLICY && refusals(explanation, check, words)) {
        continue;
      }
      for (Outcome outcome : full ? check.outcomes() : check.unmet()) {
        for (String shown : requirements.lines(outcome)) {
          line("    " + shown);
        }
      }
    }
  }

  /** A check that carries out policies says what they do; whether there are any is no news. */
  private boolean refusals(Explanation explanation, ConsideredCheck check, Words words)
      throws IOException {
    boolean any = false;
    for (Diagnostic found : explanation.report().diagnostics()) {
      if (found.code().equals(check.code())) {
        PolicyText policies = new PolicyText(words, palette);
        for (String shown : policies.refusals(explanation, found.field())) {
          line("    " + shown);
          any = true;
        }
      }
    }
    return any;
  }

  private void heading(Explanation explanation, ConsideredCheck check, Words words)
      throws IOException {
    Diagnostic found =
        explanation.report().diagnostics().stream()
            .filter(diagnostic -> diagnostic.code().equals(check.code()))
            .findFirst()
            .orElse(null);
    String title = found == null ? "" : ": " + Paragraph.printable(found.title());
    String code =
        found == null
            ? check.code()
            : palette.paint(Palette.of(found.severity()), words.of(found.severity()))
                + "["
                + check.code()
                + "]";
    String place = check.rule().file() + ":" + check.rule().line();
    String layer = words.of("layer." + check.rule().layer());
    line("  " + code + title + " " + palette.faint("(" + place + ", " + layer + ")"));
    if (check.followsFrom() != null) {
      line("    " + words.of("explain.follows").replace("{code}", check.followsFrom()));
    }
  }

  private void counts(Explanation explanation, Words words) throws IOException {
    Map<String, Integer> byTopic = new TreeMap<>();
    List<ConsideredCheck> silent = explanation.checks(Verdict.SILENT);
    for (ConsideredCheck check : silent) {
      byTopic.merge(check.code().split("/", 2)[0], 1, Integer::sum);
    }
    StringBuilder topics = new StringBuilder();
    byTopic.forEach(
        (topic, count) ->
            topics
                .append(topics.isEmpty() ? "" : words.of("list.separator"))
                .append(topic)
                .append(' ')
                .append(count));
    line("");
    line(words.of("explain.silent", silent.size()) + " (" + topics + ")");
    int elsewhere = explanation.checks(Verdict.NOT_ON_THIS_DAY).size();
    if (elsewhere > 0) {
      line(words.of("explain.not-on-this-day", elsewhere));
    }
    line(palette.faint(words.of("explain.more")));
  }

  private static String id(Verdict verdict) {
    return switch (verdict) {
      case SPOKE -> "spoke";
      case FOLDED -> "folded";
      case NEARLY -> "nearly";
      case SILENT -> "silent";
      case NOT_ON_THIS_DAY -> "not-on-this-day";
    };
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
