package dev.plumbline.fleet;

import dev.plumbline.TextProblem;
import java.util.List;

/**
 * Sources that cannot be read as setups.
 *
 * @param sources how many
 * @param problems why, of the first ones
 */
public record Unread(long sources, List<TextProblem> problems) {
  /** Copies the list. */
  public Unread {
    problems = List.copyOf(problems);
  }
}
