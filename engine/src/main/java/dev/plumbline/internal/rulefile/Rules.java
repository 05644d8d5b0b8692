package dev.plumbline.internal.rulefile;

import dev.plumbline.TextProblem;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rule.RuleTest;
import dev.plumbline.internal.settings.SettingsKinds;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the rule files say, read but not compiled.
 *
 * @param knowledge facts and what reads setups by them
 * @param settings the settings files of host programs
 * @param vocabulary what rules may ask for
 * @param checks the checks, in the order of files and lines
 * @param tests what tests files expect, in the order of files and lines
 * @param policies what organizations, teams and persons say
 * @param messages texts by language
 * @param problems what cannot be meant, by file and place; with any, the rest is incomplete
 * @param warnings what is hardly meant, by file and place
 * @param revision the hash of all files
 */
public record Rules(
    Knowledge knowledge,
    SettingsKinds settings,
    Vocabulary vocabulary,
    List<Check> checks,
    List<RuleTest> tests,
    PolicyIndex policies,
    Messages messages,
    List<TextProblem> problems,
    List<TextProblem> warnings,
    String revision) {
  /** Copies the lists. */
  public Rules {
    checks = List.copyOf(checks);
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Problems, and behind them the warnings. */
  public List<TextProblem> remarks() {
    return Stream.concat(problems.stream(), warnings.stream()).toList();
  }

  /** The policies that hold for an example: its own alone. */
  public PolicyIndex policiesOf(Example example) {
    if (example.policy() == null) {
      return PolicyIndex.NONE;
    }
    FileNotes notes =
        new FileNotes(
            vocabulary, knowledge.facts(), new Problems(), new Problems(), new FileNotes.Pool());
    RuleSource source = RuleSource.of(example.setup().name().orElse(""), RuleSource.BUILTIN, "");
    Fields document = Fields.of(example.policy(), notes.problems());
    return new PolicyIndex(List.of(new PolicyReader(source, notes).read(document)));
  }
}
