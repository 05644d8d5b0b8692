package dev.plumbline.service.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes; one that is too long is skipped to its end and told as such. */
public final class Lines {
  private static final int BUFFER = 32 << 10;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean tooLong;

  /** Lines of at most so many bytes. */
  public Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its end, or null behind the last one. */
  public byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      take(end - from);
      from = end;
      if (end < to) {
        from++;
        break;
      }
    }
    return any ? Arrays.copyOf(line, withoutReturn()) : null;
  }

  /** Whether the last line was too long; its bytes are then not whole. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether a line holds nothing. */
  public static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private void take(int size) {
    if (tooLong || size > longest - length) {
      tooLong = true;
      return;
    }
    if (size > line.length - length) {
      line = Arrays.copyOf(line, Math.max(length + size, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, size);
    length += size;
  }

  private int withoutReturn() {
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }
}
