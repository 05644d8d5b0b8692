package dev.plumbline.meaning;

import java.time.LocalDate;
import java.util.List;

/**
 * What a comparison did not look at, because there is too much of it.
 *
 * @param policies the policies of whose people not every combination was tried, each with its place
 * @param days the days on which something begins or ends that were left out
 */
public record Untried(List<String> policies, List<LocalDate> days) {
  /** Everything was looked at. */
  public static final Untried NOTHING = new Untried(List.of(), List.of());

  /** Copies the lists. */
  public Untried {
    policies = List.copyOf(policies);
    days = List.copyOf(days);
  }

  /** Whether everything was looked at. */
  public boolean isEmpty() {
    return policies.isEmpty() && days.isEmpty();
  }
}
