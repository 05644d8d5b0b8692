package dev.plumbline.service.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** Reads a request's content as it arrives, up to a bound, without holding a thread. */
final class Content implements Runnable {
  private static final int USUAL = 4 << 10;

  private final Request request;
  private final Bounds bounds;
  private final int largest;
  private final Consumer<byte[]> whole;
  private final Consumer<Throwable> failed;
  private byte[] bytes;
  private int length;

  /**
   * How much is taken.
   *
   * @param largest the most bytes
   * @param seconds how long it may take to arrive
   */
  record Bounds(int largest, int seconds) {}

  private Content(
      Request request, Bounds bounds, Consumer<byte[]> whole, Consumer<Throwable> failed) {
    this.request = request;
    this.bounds = bounds;
    this.largest = bounds.largest();
    this.whole = whole;
    this.failed = failed;
    long announced = request.getLength();
    this.bytes = new byte[(int) Math.min(announced < 0 ? USUAL : announced, largest)];
  }

  /** Reads all of it, on this thread as far as it has arrived. */
  static void read(
      Request request, Bounds bounds, Consumer<byte[]> whole, Consumer<Throwable> failed) {
    if (request.getLength() > bounds.largest()) {
      failed.accept(tooLarge(bounds.largest()));
    } else {
      new Content(request, bounds, whole, failed).run();
    }
  }

  @Override
  public void run() {
    while (true) {
      Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Chunk.isFailure(chunk)) {
        failed.accept(chunk.getFailure());
        return;
      }
      boolean fits = take(chunk.getByteBuffer());
      boolean last = chunk.isLast();
      chunk.release();
      if (!fits) {
        failed.accept(tooLarge(largest));
        return;
      }
      if (!last && isLate()) {
        failed.accept(new TimeoutException());
        return;
      }
      if (last) {
        whole.accept(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
        return;
      }
    }
  }

  private boolean isLate() {
    return NanoTime.secondsSince(request.getBeginNanoTime()) >= bounds.seconds();
  }

  private boolean take(ByteBuffer more) {
    int size = more.remaining();
    if (size > largest - length) {
      return false;
    }
    if (size > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.min(largest, Math.max(length + size, bytes.length * 2)));
    }
    more.get(bytes, length, size);
    length += size;
    return true;
  }

  private static Problem tooLarge(int largest) {
    return largest == 0
        ? Problem.of(Problem.Kind.TOO_LARGE, "this path takes no content")
        : Problem.of(Problem.Kind.TOO_LARGE, "this path takes at most " + (largest >> 10) + " KiB");
  }
}
