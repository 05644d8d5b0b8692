package dev.plumbline.service.cli;

import dev.plumbline.editing.EditException;
import dev.plumbline.editing.RuleLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules format}: rule files in one layout. */
final class FormatCommand implements Command {
  private static final String CHECK = "--check";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("format");
    Options.flag(spec, CHECK, "Change nothing; name the files that have another layout.");
    Options.parameters(spec, "DIR", "1..*", "Folders of rule files.");
    return RulesHelp.FORMAT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean check = Options.given(parsed, CHECK);
    InputReader reader = new InputReader(session);
    boolean differ = false;
    for (String folder : Options.parameters(parsed)) {
      for (String file : files(folder, session)) {
        differ |= format(reader.read(file), check, session);
      }
    }
    return check && differ ? Status.FINDINGS : Status.FINE;
  }

  /** Whether the file had another layout. */
  private static boolean format(InputText file, boolean check, Session session)
      throws Refusal, IOException {
    try {
      String text = RuleLayout.format(file.text());
      if (text.equals(file.text())) {
        return false;
      }
      if (!check) {
        Replacement.write(file, text);
      }
      session.out().write(file.name() + (check ? " has another layout\n" : " is formatted\n"));
      return true;
    } catch (EditException refused) {
      session.complain(file.name() + " is left as it is: " + refused.getMessage());
      return false;
    }
  }

  private static List<String> files(String name, Session session) throws Refusal {
    Path folder = session.path(name);
    if (!Files.isDirectory(folder)) {
      throw new Refusal(
          Files.exists(folder)
              ? name + " is a file; name the folder of rule files"
              : name + ": there is no such folder");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = new ArrayList<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
          .sorted()
          .forEach(file -> found.add(name.endsWith("/") ? name + file : name + "/" + file));
      return found;
    } catch (IOException unreadable) {
      throw new Refusal(name + ": " + InputReader.reason(unreadable));
    }
  }
}
