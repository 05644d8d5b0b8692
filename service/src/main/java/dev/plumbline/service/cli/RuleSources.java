package dev.plumbline.service.cli;

import dev.plumbline.service.output.SourceText;
import java.nio.file.Files;
import java.util.List;

/** Finds rule files again, to show the lines that problems speak of. */
final class RuleSources {
  private final Session session;
  private final List<String> folders;

  RuleSources(Session session, List<String> folders) {
    this.session = session;
    this.folders = folders;
  }

  /** The text of a rule file by its name in a folder; without lines where it cannot be shown. */
  SourceText read(String name) {
    for (String folder : folders) {
      try {
        if (Files.isRegularFile(session.path(folder).resolve(name))) {
          String path = session.path(folder).resolve(name).toString();
          return new SourceText(folder(folder) + name, new InputReader(session).read(path).text());
        }
      } catch (Refusal unreadable) {
        return new SourceText(folder(folder) + name, "");
      }
    }
    return new SourceText(name, "");
  }

  private static String folder(String name) {
    return name.endsWith("/") ? name : name + "/";
  }
}
