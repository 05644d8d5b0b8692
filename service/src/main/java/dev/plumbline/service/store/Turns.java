package dev.plumbline.service.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** One change at a time, in the order in which they come. So many edits may wait, and no more. */
final class Turns {
  private static final int MOST_EDITS = 9;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Semaphore edits = new Semaphore(MOST_EDITS);

  /** Something that happens in its turn. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws StoreException, ChangedMeanwhile, RefusedRules;
  }

  /** An edit, which somebody waits for. */
  <T> T edit(Work<T> work) throws StoreException, ChangedMeanwhile, RefusedRules {
    if (!edits.tryAcquire()) {
      throw new TooManyEdits("as many edits as may wait are waiting already; try again");
    }
    try {
      return any(work);
    } finally {
      edits.release();
    }
  }

  /** Anything else. */
  <T> T any(Work<T> work) throws StoreException, ChangedMeanwhile, RefusedRules {
    turn.lock();
    try {
      return work.done();
    } finally {
      turn.unlock();
    }
  }

  /** The same for what tells of its own troubles. */
  void quietly(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }
}
