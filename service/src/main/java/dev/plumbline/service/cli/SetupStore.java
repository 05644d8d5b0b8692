package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.fleet.SetupSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stored setups: files with one setup a line, settings files, and folders of both. Files of lines
 * are read line by line and all others one by one, so that a store may be larger than memory.
 */
final class SetupStore implements Iterator<SetupSource> {
  private static final Set<String> LINES = Set.of("ndjson", "jsonl");
  private static final Set<String> SETTINGS =
      Set.of("yaml", "yml", "json", "jsonc", "json5", "properties", "env");
  private static final Position BEGINNING = new Position(1, 1, 1, 1);
  private static final int BUFFER_BYTES = 64 << 10;

  private final Session session;
  private final Plumbline plumbline;
  private final Iterator<String> files;
  private Iterator<SetupSource> current = Collections.emptyIterator();

  private SetupStore(Session session, Plumbline plumbline, List<String> files) {
    this.session = session;
    this.plumbline = plumbline;
    this.files = files.iterator();
  }

  /** Opens the files and folders, in this order, folders in the order of the names in them. */
  static SetupStore open(Session session, Plumbline plumbline, List<String> names) throws Refusal {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (name.equals(InputReader.STANDARD_INPUT) || !Files.isDirectory(session.path(name))) {
        requireFile(session, name);
        files.add(name);
      } else {
        files.addAll(folder(session, name));
      }
    }
    return new SetupStore(session, plumbline, files);
  }

  /** Says which of these files and folders is missing. */
  static void requireAll(Session session, List<String> names) throws Refusal {
    for (String name : names) {
      requireFile(session, name);
    }
  }

  /** Says why a store cannot be read any further. */
  static Refusal refusal(UncheckedIOException unreadable) {
    IOException cause = unreadable.getCause();
    String reason = cause == null ? "" : InputReader.reason(cause);
    return new Refusal("the setups cannot be read to the end: " + reason);
  }

  private static void requireFile(Session session, String name) throws Refusal {
    if (!name.equals(InputReader.STANDARD_INPUT) && !Files.exists(session.path(name))) {
      throw new Refusal(name + ": there is no such file");
    }
  }

  private static List<String> folder(Session session, String name) throws Refusal {
    Path root = session.path(name);
    String prefix = name.endsWith("/") ? name : name + "/";
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> prefix + root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> LINES.contains(ending(file)) || SETTINGS.contains(ending(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new Refusal(name + ": " + InputReader.reason(unreadable));
    }
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && files.hasNext()) {
      current = sources(files.next());
    }
    return current.hasNext();
  }

  @Override
  public SetupSource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<SetupSource> sources(String file) {
    if (!file.equals(InputReader.STANDARD_INPUT) && !LINES.contains(ending(file))) {
      return List.<SetupSource>of(() -> file(file)).iterator();
    }
    return new StoreLines(file, stream(file));
  }

  private InputStream stream(String file) {
    try {
      return file.equals(InputReader.STANDARD_INPUT)
          ? session.surroundings().in()
          : new BufferedInputStream(Files.newInputStream(session.path(file)), BUFFER_BYTES);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (Refusal impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<Setup> file(String file) throws SetupException {
    try {
      String text = new InputReader(session).read(file).text();
      return plumbline.read(file, text, "auto").setups();
    } catch (Refusal unreadable) {
      throw problem(file, unreadable);
    }
  }

  /** A text of the store that cannot be read. */
  static SetupException problem(String name, Refusal reason) {
    return new SetupException(
        List.of(
            new TextProblem(
                name, BEGINNING, "text/unreadable", Severity.ERROR, reason.sentence())));
  }
}
