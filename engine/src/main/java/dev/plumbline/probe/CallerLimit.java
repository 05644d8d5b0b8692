package dev.plumbline.probe;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what each caller starts in a minute. Safe for all threads. */
final class CallerLimit {
  private static final int CALLERS = 10_000;
  private static final long MINUTE_MILLIS = 60_000;

  private final Clock clock;
  private final int perMinute;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > CALLERS;
        }
      };

  CallerLimit(Clock clock, int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  private record Window(long begun, int started) {}

  /** Whether the caller may start one more; if so, it counts. */
  synchronized boolean admits(String caller) {
    long now = clock.millis();
    Window known = windows.get(caller);
    Window window =
        known == null || now - known.begun() >= MINUTE_MILLIS ? new Window(now, 0) : known;
    if (window.started() >= perMinute) {
      return false;
    }
    windows.put(caller, new Window(window.begun(), window.started() + 1));
    return true;
  }
}
