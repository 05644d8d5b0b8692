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
 * @param message what the author wanted to do, in their own words; empty where nobody said
 * @param paths the files that would have changed
 * @param problems why, a line for each problem with its file and place
 */
public record Refusal(
    String version,
    String author,
    Instant time,
    String message,
    List<String> paths,
    List<String> problems) {
  private static final int MOST_PROBLEMS = 20;

  /** Copies the lists. */
  public Refusal {
    paths = List.copyOf(paths);
    problems = List.copyOf(problems);
  }

  /** An edit that somebody wanted to make. */
  static Refusal ofEdit(Intent intent, List<String> paths, List<TextProblem> problems) {
    return new Refusal(
        "", intent.author(), intent.time(), intent.message(), paths, lines(problems));
  }

  /** A version that came into the store from elsewhere. */
  static Refusal ofVersion(
      String version, Instant time, List<String> paths, List<TextProblem> problems) {
    return new Refusal(version, "", time, "", paths, lines(problems));
  }

  /** An edit that somebody may not make. */
  static Refusal ofDenied(Intent intent, List<String> paths, String reason) {
    return new Refusal(
        "", intent.author(), intent.time(), intent.message(), paths, List.of(reason));
  }

  /** The first problems, a line for each, as compilers write it. */
  private static List<String> lines(List<TextProblem> problems) {
    return problems.stream().limit(MOST_PROBLEMS).map(TextProblem::toString).toList();
  }
}
