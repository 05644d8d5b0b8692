package dev.plumbline.service.cli;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.fleet.SetupSource;
import dev.plumbline.service.input.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The setups of a file that holds one a line; the file is never in memory. */
final class StoreLines implements Iterator<SetupSource> {
  private final String file;
  private final InputStream in;
  private final Lines lines;
  private int number;
  private @Nullable SetupSource next;

  StoreLines(String file, InputStream in) {
    this.file = file;
    this.in = in;
    this.lines = new Lines(in, InputReader.LARGEST_BYTES);
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
        number++;
        if (lines.isTooLong() || !Lines.isBlank(line)) {
          return source(file + ":" + number, line, lines.isTooLong());
        }
      }
      in.close();
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SetupSource source(String name, byte[] line, boolean tooLong) {
    return () -> {
      try {
        InputReader.requireShort(name, tooLong);
        return read(name, line);
      } catch (Refusal unreadable) {
        throw SetupStore.problem(name, unreadable);
      }
    };
  }

  private static List<Setup> read(String name, byte[] line) throws Refusal, SetupException {
    return Setup.read(name, InputReader.text(name, line));
  }
}
