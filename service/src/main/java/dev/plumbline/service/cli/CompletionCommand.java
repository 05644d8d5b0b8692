package dev.plumbline.service.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline completion}: a script for the shell. */
final class CompletionCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("completion");
    return CommandHelp.COMPLETION.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws IOException {
    session.out().write(AutoComplete.bash(Program.NAME, new CommandLine(CommandTree.spec())));
    return Status.FINE;
  }
}
