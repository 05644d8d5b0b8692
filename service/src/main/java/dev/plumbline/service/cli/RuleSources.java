package dev.plumbline.service.cli;

import dev.plumbline.service.output.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** The path of a rule file by its name in a folder; empty where it is in none of them. */
  Optional<String> path(String name) throws Refusal {
    for (String folder : folders) {
      if (Files.isRegularFile(session.path(folder).resolve(name))) {
        return Optional.of(session.path(folder).resolve(name).toString());
      }
    }
    return Optional.empty();
  }

  /** The name of a rule file with its folder, where it is in one of them. */
  String shown(String name) {
    for (String folder : folders) {
      try {
        if (Files.isRegularFile(session.path(folder).resolve(name))) {
          return folder(folder) + name;
        }
      } catch (Refusal unreadable) {
        return name;
      }
    }
    return name;
  }

  /** The names of all files in the folders, as problems and tests give them. */
  Set<String> names() throws Refusal, IOException {
    Set<String> names = new HashSet<>();
    for (String folder : folders) {
      Path root = session.path(folder);
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
      }
    }
    return names;
  }

  private static String folder(String name) {
    return name.endsWith("/") ? name : name + "/";
  }
}
