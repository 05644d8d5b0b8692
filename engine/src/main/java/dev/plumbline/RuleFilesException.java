package dev.plumbline;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be used; carries every problem of every file, as data. */
public final class RuleFilesException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<TextProblem> problems;

  /** Collects the problems; the message lists them, one a line. */
  public RuleFilesException(List<TextProblem> problems) {
    super(problems.stream().map(TextProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and place. */
  public List<TextProblem> problems() {
    return problems;
  }
}
