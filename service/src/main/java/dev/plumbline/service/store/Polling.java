package dev.plumbline.service.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again for rules that were changed elsewhere. */
public final class Polling implements AutoCloseable {
  private final ScheduledExecutorService thread;

  private Polling(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /**
   * Begins to look.
   *
   * @param seconds the pause between two looks; 0 never looks
   */
  public static Polling start(Publishing publishing, int seconds) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, "rules");
              made.setDaemon(true);
              return made;
            });
    if (seconds > 0) {
      thread.scheduleWithFixedDelay(publishing::refresh, seconds, seconds, TimeUnit.SECONDS);
    }
    return new Polling(thread);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
