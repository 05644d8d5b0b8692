package dev.plumbline.internal.rulefile;

import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule file's documents, and what is wrong with it so far.
 *
 * @param source the file
 * @param parsed its documents
 * @param problems what cannot be meant
 * @param warnings what is hardly meant
 */
record ParsedFile(RuleSource source, Parsed parsed, Problems problems, Problems warnings) {

  static ParsedFile of(RuleSource source) {
    Parsed parsed = source.parsed();
    Problems problems = new Problems();
    problems.addAll(parsed.problems());
    return new ParsedFile(source, parsed, problems, new Problems());
  }

  /** The documents that are mappings; others are problems. */
  List<Mapping> documents() {
    List<Mapping> mappings = new ArrayList<>();
    for (Node document : parsed.documents()) {
      if (document instanceof Mapping mapping) {
        mappings.add(mapping);
      } else {
        problems.add(
            document.span(), "rule/not-a-mapping", Map.of("found", Value.of(document.kindId())));
      }
    }
    return mappings;
  }

  List<TextProblem> textProblems() {
    return shown(problems, Severity.ERROR);
  }

  List<TextProblem> textWarnings() {
    return shown(warnings, Severity.WARNING);
  }

  private List<TextProblem> shown(Problems found, Severity severity) {
    return found.sorted().stream().map(problem -> shown(problem, severity)).toList();
  }

  private TextProblem shown(Problem problem, Severity severity) {
    return OwnTexts.problem(source.name(), problem, severity);
  }
}
