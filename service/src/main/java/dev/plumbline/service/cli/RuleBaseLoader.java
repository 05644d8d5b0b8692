package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.TextProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Loads the rules that the options name. */
final class RuleBaseLoader {
  private final Session session;

  RuleBaseLoader(Session session) {
    this.session = session;
  }

  /** A builder with the built-in rules, unless they are not wanted, and those of the folders. */
  Plumbline.Builder builder(ParseResult parsed, List<String> folders) throws Refusal {
    Plumbline.Builder builder = Plumbline.builder();
    if (!Options.given(parsed, Options.NO_BUILT_IN)) {
      builder.builtIn();
    }
    for (String name : folders) {
      add(builder, name);
    }
    return builder;
  }

  /** The rule base itself; what is wrong with the files is told one by one. */
  Plumbline load(Plumbline.Builder builder) throws Refusal {
    try {
      return builder.build(session.surroundings().clock());
    } catch (RuleFilesException broken) {
      for (TextProblem problem : broken.problems()) {
        session.complain(problem.toString());
      }
      throw new Refusal("the rules cannot be used; `plumbline rules lint` shows why, in place");
    }
  }

  /** Adds the files of a folder. */
  void add(Plumbline.Builder builder, String name) throws Refusal {
    Path folder = session.path(name);
    if (!Files.exists(folder)) {
      throw new Refusal(name + ": there is no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new Refusal(name + " is a file; name the folder of rule files");
    }
    try {
      builder.folder(folder);
    } catch (IOException unreadable) {
      throw new Refusal(name + ": " + InputReader.reason(unreadable));
    }
  }
}
