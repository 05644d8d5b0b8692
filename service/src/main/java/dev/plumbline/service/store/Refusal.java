package dev.plumbline.service.store;

import dev.plumbline.TextProblem;
import java.time.Instant;
import java.util.List;

/**
 * Rules that were not put in force.
 *
 * @param version what the store calls them; empty where they never came into the store
 * @param author who wanted them; empty where the store cannot tell
 * @param time when they were refused
 * @param problems why, by file and place
 */
public record Refusal(String version, String author, Instant time, List<TextProblem> problems) {
  /** Copies the problems. */
  public Refusal {
    problems = List.copyOf(problems);
  }
}
