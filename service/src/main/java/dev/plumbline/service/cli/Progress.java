package dev.plumbline.service.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a long job is, where a person watches. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;

  private final Session session;
  private final @Nullable ProgressBar bar;

  Progress(Session session, String task) {
    this.session = session;
    this.bar = session.surroundings().terminal() ? bar(task) : null;
  }

  private ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
        .build();
  }

  /** So much is done. */
  void reached(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  private void show(String line) {
    write("\r" + line);
  }

  private void write(String text) {
    try {
      session.err().write(text);
      session.err().flush();
    } catch (IOException noOneListens) {
      throw new UncheckedIOException(noOneListens);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      write("\n");
    }
  }
}
