package dev.plumbline.service.cli;

import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.service.output.ProblemsJson;
import dev.plumbline.service.output.ProblemsText;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules lint}: what cannot be meant in rule files. */
final class LintCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("lint");
    Options.flag(spec, Options.NO_BUILT_IN, "Do not load the built-in rules beside these.");
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameters(spec, "DIR", "1..*", "Folders of rule files.");
    return CommandHelp.LINT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    String format = Choice.FORMAT.of(parsed);
    List<String> folders = Options.parameters(parsed);
    RuleBaseLoader loader = new RuleBaseLoader(session);
    List<TextProblem> problems = loader.builder(parsed, folders).problems();
    if (format.equals("json")) {
      new ProblemsJson(session.out()).write(problems);
    } else {
      RuleSources sources = new RuleSources(session, folders);
      new ProblemsText(session.out(), session.palette(), sources::read).write(problems);
    }
    boolean errors = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return errors ? Status.FINDINGS : Status.FINE;
  }
}
