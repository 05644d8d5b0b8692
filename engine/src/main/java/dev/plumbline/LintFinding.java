package dev.plumbline;

import java.util.List;

/**
 * Something in a rule file that can be read and cannot be meant.
 *
 * @param problem what it is and where it stands
 * @param document the number of the document in the file that the fix is for, from zero
 * @param fix the edits of that document that surely mend it, for {@link
 *     dev.plumbline.editing.TextEdits}; none where nobody can tell what was meant
 */
public record LintFinding(TextProblem problem, int document, List<Edit> fix) {
  /** Copies the edits. */
  public LintFinding {
    fix = List.copyOf(fix);
  }
}
