package dev.plumbline.service.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file that hold something, one after the other; the file is never in memory. */
final class StoreLines implements Iterator<StoreLines.Line> {
  private static final int LONGEST_BYTES = 4 << 20;

  private final InputStream in;
  private int number;
  private @Nullable Line next;

  /**
   * One line.
   *
   * @param number from one
   * @param bytes what it holds; one more than is read at most where it is too long
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(int number, byte[] bytes) {}

  StoreLines(InputStream in) {
    this.in = in;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return line;
  }

  private @Nullable Line advance() {
    try {
      for (byte[] bytes = read(); bytes != null; bytes = read()) {
        number++;
        if (!isBlank(bytes)) {
          return new Line(number, bytes);
        }
      }
      in.close();
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private byte @Nullable [] read() throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int one = first; one >= 0 && one != '\n'; one = in.read()) {
      if (line.size() <= LONGEST_BYTES) {
        line.write(one);
      }
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte one : bytes) {
      if (one > ' ' || one < 0) {
        return false;
      }
    }
    return true;
  }
}
