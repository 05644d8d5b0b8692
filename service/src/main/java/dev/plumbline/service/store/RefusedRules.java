package dev.plumbline.service.store;

import dev.plumbline.TextProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rule files that are not put in force; carries every reason at its place. */
public final class RefusedRules extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String REMARK = "lint/";

  private final transient List<TextProblem> problems;

  RefusedRules(List<TextProblem> problems) {
    super("the rule files cannot be used", null, false, false);
    this.problems = List.copyOf(problems);
  }

  /**
   * The codes that an admin can accept, so that the same rules are taken all the same; none where
   * something else is wrong as well.
   */
  public Set<String> acceptable() {
    boolean remarksOnly = problems.stream().allMatch(problem -> problem.code().startsWith(REMARK));
    return remarksOnly
        ? problems.stream().map(TextProblem::code).collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** What is wrong, by file and place. */
  public List<TextProblem> problems() {
    return problems;
  }
}
