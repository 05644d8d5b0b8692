package dev.plumbline.service.http;

import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/**
 * Takes in, without holding a thread, what a caller still sends of a request that is refused. A
 * connection that is closed on unread content is reset, and then the caller never sees the answer.
 */
final class Leftover implements Runnable {
  private static final long MOST = 1 << 20;

  private final Request request;
  private final int seconds;
  private final Consumer<Boolean> then;
  private long taken;

  private Leftover(Request request, int seconds, Consumer<Boolean> then) {
    this.request = request;
    this.seconds = seconds;
    this.then = then;
  }

  /**
   * Takes in the rest, then says whether that was all of it: no more than a bound, and not after
   * the time that a request has.
   */
  static void take(Request request, int seconds, Consumer<Boolean> then) {
    if (request.getLength() > MOST || request.getHeaders().contains(HttpHeader.EXPECT)) {
      then.accept(request.consumeAvailable());
    } else {
      new Leftover(request, seconds, then).run();
    }
  }

  @Override
  public void run() {
    while (true) {
      if (taken > MOST || NanoTime.secondsSince(request.getBeginNanoTime()) >= seconds) {
        then.accept(false);
        return;
      }
      Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Chunk.isFailure(chunk)) {
        then.accept(false);
        return;
      }
      taken += chunk.remaining();
      boolean last = chunk.isLast();
      chunk.release();
      if (last) {
        then.accept(true);
        return;
      }
    }
  }
}
