package dev.plumbline.service.store;

import dev.plumbline.TextProblem;
import java.util.List;

/** Rule files that are not put in force; carries every reason at its place. */
public final class RefusedRules extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<TextProblem> problems;

  RefusedRules(List<TextProblem> problems) {
    super("the rule files cannot be used", null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and place. */
  public List<TextProblem> problems() {
    return problems;
  }
}
