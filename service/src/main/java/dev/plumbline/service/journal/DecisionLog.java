package dev.plumbline.service.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A file with one line for each verdict. A thread of its own writes it, so that requests wait only
 * when the disk cannot keep up; then they do wait, as no verdict goes unrecorded.
 */
public final class DecisionLog implements AutoCloseable {
  private static final int MOST_WAITING = 8192;
  private static final int STOP_SECONDS = 10;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final OutputStream file;
  private final EventLog events;
  private final Thread writer = new Thread(this::write, "decisions");

  private DecisionLog(OutputStream file, EventLog events) {
    this.file = file;
    this.events = events;
  }

  /** Goes on writing at the end of a file, which is made where it is missing. */
  public static DecisionLog open(Path path, EventLog events) throws IOException {
    OutputStream file =
        new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    DecisionLog log = new DecisionLog(file, events);
    log.writer.setDaemon(true);
    log.writer.start();
    return log;
  }

  /** Adds a line, which ends with a line feed. */
  public void add(byte[] line) {
    try {
      waiting.put(line);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try (OutputStream out = file) {
      for (byte[] line = waiting.take(); line != END; line = waiting.take()) {
        out.write(line);
        if (waiting.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException full) {
      events.error("decision-log-failed", Map.of());
      drain();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** A full disk must not stop the service. */
  private void drain() {
    try {
      while (waiting.take() != END) {
        continue;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    add(END);
    try {
      writer.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
