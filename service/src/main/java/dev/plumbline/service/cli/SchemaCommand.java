package dev.plumbline.service.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules schema}: what may stand in rule files, for editors. */
final class SchemaCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("schema");
    Options.flag(spec, Options.NO_BUILT_IN, "Use none of the built-in rules.");
    Options.parameters(spec, "DIR", "0..*", "Folders of rule files.");
    return RulesHelp.SCHEMA.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    RuleBaseLoader loader = new RuleBaseLoader(session);
    session
        .out()
        .write(loader.load(loader.builder(parsed, Options.parameters(parsed))).ruleFileSchema());
    return Status.FINE;
  }
}
