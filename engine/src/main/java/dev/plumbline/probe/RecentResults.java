package dev.plumbline.probe;

import dev.plumbline.ProbeResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results that are given again for a while. Safe for all threads; credentials are not in it. */
final class RecentResults {
  private static final int RESULTS = 500;

  private final Clock clock;
  private final long keptMillis;
  private final Map<Question, Kept> results = new LinkedHashMap<>();

  RecentResults(Clock clock, Duration kept) {
    this.clock = clock;
    this.keptMillis = kept.toMillis();
  }

  /**
   * What makes two probes the same.
   *
   * @param credential the credential's keyed hash; empty where there is none
   * @param headers the keyed hash of the headers that the setup wants to be sent
   */
  record Question(
      String provider,
      @Nullable String base,
      String credential,
      String headers,
      @Nullable String model,
      boolean call,
      boolean health) {}

  private record Kept(ProbeResult result, long since) {}

  synchronized @Nullable ProbeResult find(Question question) {
    forgetOld();
    Kept kept = results.get(question);
    return kept == null ? null : kept.result();
  }

  synchronized void keep(Question question, ProbeResult result) {
    forgetOld();
    results.remove(question);
    results.put(question, new Kept(result, clock.millis()));
    Iterator<Question> oldest = results.keySet().iterator();
    while (results.size() > RESULTS) {
      oldest.next();
      oldest.remove();
    }
  }

  /** The eldest stand first. */
  private void forgetOld() {
    long now = clock.millis();
    Iterator<Kept> kept = results.values().iterator();
    while (kept.hasNext() && now - kept.next().since() >= keptMillis) {
      kept.remove();
    }
  }
}
