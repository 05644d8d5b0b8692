package dev.plumbline.internal.validation;

import dev.plumbline.Edit;
import dev.plumbline.Severity;
import dev.plumbline.internal.candidate.Candidate;
import java.util.List;

/** Tries changes on a setup before they are offered. */
final class Proof {
  private final Validator validator;
  private final Candidate candidate;
  private final Terms terms;
  private final List<Finding> before;

  Proof(Validator validator, Candidate candidate, Terms terms, List<Finding> before) {
    this.validator = validator;
    this.candidate = candidate;
    this.terms = terms;
    this.before = before;
  }

  /** Whether the patch removes the finding and adds none that is as severe. */
  boolean mends(List<Edit> patch, Finding finding) {
    List<Finding> after = after(patch);
    for (Finding left : after) {
      if (left.sameAs(finding)) {
        return false;
      }
      if (left.severity().atLeast(finding.severity()) && isNew(left)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the patch leaves nothing at the field that a person would have to look at. */
  boolean passes(List<Edit> patch, String field) {
    for (Finding left : after(patch)) {
      boolean here = left.field().equals(field) && left.severity().atLeast(Severity.WARNING);
      if (here || (left.severity() == Severity.ERROR && isNew(left))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNew(Finding left) {
    return before.stream().noneMatch(left::sameAs);
  }

  /** What is left to be said; what is waived needs no mending. */
  private List<Finding> after(List<Edit> patch) {
    Terms then = terms.after(patch);
    List<Finding> after = validator.findings(candidate.after(patch, then.probe()), then);
    after.removeIf(finding -> !finding.counts());
    return after;
  }
}
