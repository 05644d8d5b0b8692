package dev.plumbline.service.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Counts what somebody does in a span of time, and refuses what is too much. */
final class RateLimit {
  private static final int MOST_KEYS = 10_000;
  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private final int most;
  private final int seconds;
  private final LongSupplier nanoTime;
  private final ConcurrentHashMap<String, Span> spans = new ConcurrentHashMap<>();

  private record Span(long begin, int count) {}

  /**
   * Allows so much in so many seconds.
   *
   * @param most how much; 0 sets no limit
   */
  RateLimit(int most, int seconds, LongSupplier nanoTime) {
    this.most = most;
    this.seconds = seconds;
    this.nanoTime = nanoTime;
  }

  /** Counts one more, and refuses it where it is one too many. */
  void count(String key) throws Problem {
    if (most == 0) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (spans.size() >= MOST_KEYS) {
      spans.values().removeIf(span -> isOver(span, now));
    }
    Span span =
        spans.merge(
            key,
            new Span(now, 1),
            (old, fresh) -> isOver(old, now) ? fresh : new Span(old.begin(), old.count() + 1));
    refuse(span, now);
  }

  private void refuse(Span span, long now) throws Problem {
    if (span.count() > most) {
      long left = seconds - (now - span.begin()) / NANOS_A_SECOND;
      throw Problem.of(Problem.Kind.TOO_MANY, "wait " + left + " s and try again")
          .with("Retry-After", Long.toString(Math.max(1, left)));
    }
  }

  private boolean isOver(Span span, long now) {
    return now - span.begin() >= seconds * NANOS_A_SECOND;
  }
}
