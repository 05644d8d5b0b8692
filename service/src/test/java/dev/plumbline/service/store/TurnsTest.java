package dev.plumbline.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int MOST = 9;

  private final Turns turns = new Turns();

  @Test
  void soManyEditsWaitAndWhoeverComesThenIsToldToComeAgain() throws Exception {
    ExecutorService admins = Executors.newFixedThreadPool(MOST + 1);
    CompletionService<Integer> edits = new ExecutorCompletionService<>(admins);
    CountDownLatch go = new CountDownLatch(1);
    try {
      for (int i = 0; i <= MOST; i++) {
        int number = i;
        edits.submit(() -> turns.edit(() -> waited(go, number)));
      }
      assertThatThrownBy(() -> edits.take().get()).hasCauseInstanceOf(TooManyEdits.class);
      go.countDown();
      Set<Integer> done = new HashSet<>();
      for (int i = 0; i < MOST; i++) {
        done.add(edits.take().get());
      }
      assertThat(done).hasSize(MOST);
      assertThat(turns.<Integer>edit(() -> 7)).as("there is room again").isEqualTo(7);
    } finally {
      admins.shutdownNow();
    }
  }

  private static int waited(CountDownLatch go, int number) {
    try {
      go.await();
      return number;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
