package dev.plumbline.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line as one call: arguments in, answers written, exit code out. */
public final class Program {
  static final String NAME = "plumbline";

  private final Session session;

  /** A program in these surroundings; for one run. */
  public Program(Surroundings surroundings) {
    this.session = new Session(surroundings);
  }

  /**
   * Does what the arguments say.
   *
   * @return 0 where nothing of error level was found, 1 where something was, 2 where the program
   *     could not do its job
   */
  public int run(String... arguments) {
    Status status;
    try {
      status = answer(arguments);
      session.flush();
    } catch (IOException unwritable) {
      status = Status.TROUBLE;
    }
    return status.code();
  }

  private Status answer(String... arguments) throws IOException {
    CommandLine commands = new CommandLine(CommandTree.spec());
    commands.setColorScheme(Help.defaultColorScheme(ansi()));
    try {
      return run(commands.parseArgs(arguments));
    } catch (ParameterException usage) {
      complain(new UsageProblem(usage).sentence(), usage.getCommandLine());
    } catch (Refusal refusal) {
      session.complain(refusal.sentence());
    } catch (IOException unwritable) {
      throw unwritable;
    } catch (RuntimeException defect) {
      session.complain(Defect.sentence(defect));
    }
    return Status.TROUBLE;
  }

  private Status run(ParseResult root) throws Refusal, IOException {
    ParseResult parsed = root;
    while (!parsed.isUsageHelpRequested() && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    CommandSpec spec = parsed.commandSpec();
    if (parsed.isUsageHelpRequested()) {
      spec.commandLine().usage(new PrintWriter(session.out()));
      return Status.FINE;
    }
    if (parsed.isVersionHelpRequested()) {
      session.out().write(NAME + " " + Version.read() + "\n");
      return Status.FINE;
    }
    if (spec.userObject() instanceof Command command) {
      return command.run(parsed, session);
    }
    complain(
        "name a command: " + String.join(", ", spec.subcommands().keySet()), spec.commandLine());
    return Status.TROUBLE;
  }

  private void complain(String sentence, CommandLine where) {
    session.complain(sentence);
    session.complain(
        "`" + where.getCommandSpec().qualifiedName() + " --help` shows how it is used");
  }

  private Help.Ansi ansi() {
    return session.palette().colors() ? Help.Ansi.ON : Help.Ansi.OFF;
  }
}
