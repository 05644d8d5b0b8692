package dev.plumbline.internal.rulefile;

import dev.plumbline.TextProblem;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.RuleTest;
import java.util.List;

/**
 * Everything that the rule files say, read but not compiled.
 *
 * @param knowledge facts and what reads setups by them
 * @param vocabulary what rules may ask for
 * @param checks the checks, in the order of files and lines
 * @param tests what tests files expect, in the order of files and lines
 * @param messages texts by language
 * @param problems what cannot be meant, by file and place; with any, the rest is incomplete
 * @param revision the hash of all files
 */
public record Rules(
    Knowledge knowledge,
    Vocabulary vocabulary,
    List<Check> checks,
    List<RuleTest> tests,
    Messages messages,
    List<TextProblem> problems,
    String revision) {
  /** Copies the lists. */
  public Rules {
    checks = List.copyOf(checks);
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
  }
}
