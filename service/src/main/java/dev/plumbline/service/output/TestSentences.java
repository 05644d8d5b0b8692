package dev.plumbline.service.output;

import dev.plumbline.Severity;
import dev.plumbline.testing.BranchCoverage;
import dev.plumbline.testing.ExpectedCode;
import dev.plumbline.testing.FoundCode;
import dev.plumbline.testing.Mismatch;
import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.RuleCoverage;
import dev.plumbline.testing.TestResult;
import java.util.ArrayList;
import java.util.List;

/** What tests of rules showed, in sentences for those who write rules. */
final class TestSentences {
  private final Words words;

  TestSentences(Words words) {
    this.words = words;
  }

  /** What a test is called: what its author says, or what it is an example of. */
  String name(TestResult result) {
    String otherwise =
        result
            .example()
            .map(code -> example(result).replace("{code}", code))
            .orElse(words.of("test.line", result.place().line()));
    return Paragraph.printable(result.name().orElse(otherwise));
  }

  private String example(TestResult result) {
    boolean passes = result.expected().includes().isEmpty();
    return words.of(passes ? "test.example.passes" : "test.example.flags");
  }

  List<String> of(TestResult result) {
    List<String> sentences = new ArrayList<>();
    for (Mismatch mismatch : result.mismatches()) {
      sentences.add(Paragraph.printable(of(mismatch)));
    }
    return sentences;
  }

  private String of(Mismatch mismatch) {
    ExpectedCode expected = mismatch.expected();
    FoundCode found = mismatch.found();
    String sentence =
        found == null
            ? words.of("mismatch.missing")
            : words.of(expected == null ? "mismatch.unexpected" : "mismatch.different");
    return sentence
        .replace("{expected}", expected == null ? "" : text(expected))
        .replace("{found}", found == null ? "" : text(found));
  }

  private String text(ExpectedCode code) {
    return code.code()
        + (code.severity() == null ? "" : as(code.severity()))
        + (code.field() == null ? "" : at(code.field()))
        + (code.waived() == null
            ? ""
            : words.of(code.waived() ? "code.waived" : "code.not-waived"));
  }

  private String text(FoundCode code) {
    return code.code()
        + as(code.severity())
        + at(code.field())
        + (code.waived() ? words.of("code.waived") : "");
  }

  private String as(Severity severity) {
    return words.of("code.as").replace("{severity}", words.of(severity));
  }

  private String at(String field) {
    return words.of("code.at").replace("{field}", field);
  }

  /** What no test shows of a rule, each with its line. */
  List<Located> untested(RuleCoverage rule) {
    List<Located> gaps = new ArrayList<>();
    int line = rule.rule().line();
    if (!rule.fired()) {
      gaps.add(new Located(line, words.of("gap.fired").replace("{code}", rule.code())));
    }
    if (!rule.silent()) {
      gaps.add(new Located(line, words.of("gap.silent").replace("{code}", rule.code())));
    }
    if (rule.fired() && rule.silent()) {
      rule.branches().stream()
          .filter(branch -> !branch.isComplete())
          .forEach(branch -> gaps.add(new Located(branch.line(), gap(rule.code(), branch))));
    }
    return gaps;
  }

  /** A sentence about a line of a rule file. */
  record Located(int line, String sentence) {}

  private String gap(String code, BranchCoverage branch) {
    String missing =
        branch.held() ? "gap.never-failed" : branch.failed() ? "gap.never-held" : "gap.never";
    return words.of(missing).replace("{code}", code).replace("{condition}", branch.condition());
  }

  String of(Mutant mutant) {
    return words
        .of(mutant.dropped() ? "mutant.dropped" : "mutant.changed")
        .replace("{code}", mutant.code())
        .replace("{before}", mutant.before())
        .replace("{after}", mutant.after());
  }
}
