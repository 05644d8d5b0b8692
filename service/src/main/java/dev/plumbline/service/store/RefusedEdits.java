package dev.plumbline.service.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers what was refused of late, for those who ask why; the log of events keeps it longer. */
public final class RefusedEdits {
  private static final int MOST = 200;

  private final Deque<Refusal> newestFirst = new ArrayDeque<>();

  synchronized void add(Refusal refusal) {
    if (newestFirst.size() == MOST) {
      newestFirst.removeLast();
    }
    newestFirst.addFirst(refusal);
  }

  synchronized List<Refusal> newestFirst() {
    return new ArrayList<>(newestFirst);
  }
}
