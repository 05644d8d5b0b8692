package dev.plumbline.service.output;

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
  private TestSentences() {}

  /** What a test is called: what its author says, or what it is an example of. */
  static String name(TestResult result) {
    String otherwise =
        result
            .example()
            .map(code -> (result.expected().includes().isEmpty() ? "passes: " : "flags: ") + code)
            .orElse("line " + result.place().line());
    return Paragraph.printable(result.name().orElse(otherwise));
  }

  static List<String> of(TestResult result) {
    List<String> sentences = new ArrayList<>();
    for (Mismatch mismatch : result.mismatches()) {
      sentences.add(Paragraph.printable(of(mismatch)));
    }
    return sentences;
  }

  private static String of(Mismatch mismatch) {
    ExpectedCode expected = mismatch.expected();
    FoundCode found = mismatch.found();
    if (found == null) {
      return "expected and not found: " + (expected == null ? "" : text(expected));
    }
    return expected == null
        ? "found and not expected: " + text(found)
        : "expected " + text(expected) + ", found " + text(found);
  }

  private static String text(ExpectedCode code) {
    return code.code()
        + (code.severity() == null ? "" : " as " + code.severity().id())
        + (code.field() == null ? "" : " at " + code.field())
        + (code.waived() == null ? "" : code.waived() ? ", waived" : ", not waived");
  }

  private static String text(FoundCode code) {
    return "%s as %s at %s%s"
        .formatted(
            code.code(), code.severity().id(), code.field(), code.waived() ? ", waived" : "");
  }

  /** What no test shows of a rule, each with its line. */
  static List<Located> untested(RuleCoverage rule) {
    List<Located> gaps = new ArrayList<>();
    int line = rule.rule().line();
    if (!rule.fired()) {
      gaps.add(new Located(line, rule.code() + " speaks in no test"));
    }
    if (!rule.silent()) {
      gaps.add(new Located(line, rule.code() + " is silent in no test"));
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

  private static String gap(String code, BranchCoverage branch) {
    String missing =
        branch.held()
            ? "no test differs because this does not hold"
            : branch.failed() ? "no test differs because this holds" : "no test depends on this";
    return code + ", `" + branch.condition() + "`: " + missing;
  }

  static String of(Mutant mutant) {
    return mutant.code()
        + (mutant.dropped()
            ? ": without `" + mutant.before() + "`"
            : ": `" + mutant.after() + "` in place of `" + mutant.before() + "`");
  }
}
