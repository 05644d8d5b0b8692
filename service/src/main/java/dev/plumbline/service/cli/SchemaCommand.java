package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules schema}: what may stand in rule files, for editors. */
final class SchemaCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("schema");
    Options.flag(spec, Options.NO_BUILT_IN, "Use none of the built-in rules.");
    LanguageOption.declare(spec);
    Options.parameters(spec, "DIR", "0..*", "Folders of rule files.");
    return RulesHelp.SCHEMA.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    Locale locale = LanguageOption.of(parsed, session).language();
    RuleBaseLoader loader = new RuleBaseLoader(session);
    Plumbline plumbline = loader.load(loader.builder(parsed, Options.parameters(parsed)));
    session.out().write(plumbline.ruleFileSchema(locale));
    return Status.FINE;
  }
}
