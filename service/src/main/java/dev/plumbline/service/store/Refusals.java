package dev.plumbline.service.store;

import dev.plumbline.TextProblem;
import dev.plumbline.service.journal.EventLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was refused, tells the log, and remembers it in the store. Safe for all threads. */
final class Refusals {
  private static final int DENIED_A_DAY = 100;

  private final RuleStore store;
  private final EventLog log;
  private final LongAdder refused = new LongAdder();
  private final LongAdder denied = new LongAdder();
  private final Set<String> deniedToday = new HashSet<>();
  private LocalDate today = LocalDate.EPOCH;

  Refusals(RuleStore store, EventLog log) {
    this.store = store;
    this.log = log;
  }

  /** How often edits or newer rules could not be used. */
  long refused() {
    return refused.sum();
  }

  /** How often somebody wanted to change rules who may not. */
  long denied() {
    return denied.sum();
  }

  /** An edit after which the rules could not be used. */
  void edit(Intent intent, List<String> paths, List<TextProblem> problems) {
    refused.increment();
    keep(Refusal.ofEdit(intent, paths, problems));
    log.warn(
        "edit-refused", Map.of("author", intent.author(), "problem", problems.get(0).toString()));
  }

  /** A version from elsewhere; it is refused again at every start, and remembered once. */
  void version(Refusal refusal) {
    refused.increment();
    keep(refusal);
    log.error(
        "rules-refused",
        Map.of("version", refusal.version(), "problem", refusal.problems().get(0)));
  }

  /**
   * An edit that somebody may not make. The same is remembered once a day, and a bounded number of
   * them altogether, so that nobody fills the disk.
   */
  void denied(Refusal refusal) {
    denied.increment();
    if (isNews(refusal)) {
      keep(refusal);
      log.warn(
          "edit-denied", Map.of("author", refusal.author(), "reason", refusal.problems().get(0)));
    }
  }

  private synchronized boolean isNews(Refusal refusal) {
    LocalDate day = LocalDate.ofInstant(refusal.time(), ZoneOffset.UTC);
    if (!day.equals(today)) {
      today = day;
      deniedToday.clear();
    }
    String what = refusal.author() + '\n' + refusal.message() + '\n' + refusal.paths();
    return deniedToday.size() < DENIED_A_DAY && deniedToday.add(what + refusal.problems());
  }

  private void keep(Refusal refusal) {
    try {
      boolean known =
          !refusal.version().isEmpty()
              && store.refusals(1).stream()
                  .anyMatch(last -> last.version().equals(refusal.version()));
      if (!known) {
        store.keepRefusal(refusal);
      }
    } catch (StoreException full) {
      log.warn("refusal-not-kept", Map.of("reason", full.sentence()));
    }
  }
}
