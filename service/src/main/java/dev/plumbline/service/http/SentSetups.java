package dev.plumbline.service.http;

import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.fleet.SetupSource;
import dev.plumbline.service.input.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The setups that a request brings along, one a line; read as they come. */
final class SentSetups implements Iterator<SetupSource> {
  private static final Position BEGINNING = new Position(1, 1, 1, 1);

  private final Lines lines;
  private final int longest;
  private int number;
  private @Nullable SetupSource next;

  SentSetups(Lines lines, int longest) {
    this.lines = lines;
    this.longest = longest;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SetupSource next() {
    SetupSource setup = next;
    if (setup == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return setup;
  }

  private @Nullable SetupSource advance() {
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (lines.isTooLong() || !Lines.isBlank(line)) {
          number++;
          return source("#" + number, line, lines.isTooLong() || line.length > longest);
        }
      }
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private SetupSource source(String name, byte[] line, boolean tooLong) {
    return tooLong
        ? () -> {
          throw unreadable(name, "a setup takes at most " + (longest >> 10) + " KiB");
        }
        : () -> read(name, line);
  }

  private static List<Setup> read(String name, byte[] line) throws SetupException {
    try {
      return Setup.read(name, Utf8.text(line));
    } catch (Problem notUtf8) {
      throw unreadable(name, notUtf8.detail());
    }
  }

  private static SetupException unreadable(String name, String sentence) {
    return new SetupException(
        List.of(new TextProblem(name, BEGINNING, "text/unreadable", Severity.ERROR, sentence)));
  }
}
