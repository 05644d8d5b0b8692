package dev.plumbline;

import java.util.List;

/** A text that cannot be read as a setup; carries everything that stands in the way, as data. */
public final class SetupException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<TextProblem> problems;

  /** Collects the problems; the message is the first one's. */
  public SetupException(List<TextProblem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  /** What stands in the way, in the order of the text. */
  public List<TextProblem> problems() {
    return problems;
  }
}
