package dev.plumbline.internal.testing;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Notation;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.BranchCoverage;
import dev.plumbline.testing.RuleCoverage;
import java.util.ArrayList;
import java.util.List;

/** What trials show of checks and their conditions. */
final class CoverageOfChecks {
  private final Judge judge;
  private final Candidates candidates;
  private final Validator validator;

  CoverageOfChecks(Judge judge, Candidates candidates, Validator validator) {
    this.judge = judge;
    this.candidates = candidates;
    this.validator = validator;
  }

  RuleCoverage of(Check check, List<Trial> trials) {
    List<ConditionLeaf> leaves = ConditionLeaf.of(check);
    boolean[] held = new boolean[leaves.size()];
    boolean[] failed = new boolean[leaves.size()];
    boolean fired = false;
    boolean silent = false;
    for (Trial trial : trials) {
      boolean speaks =
          judge.all(trial, validator).stream().anyMatch(code -> code.code().equals(check.code()));
      fired |= speaks;
      silent |= !speaks;
      AttributeView setup = trial.view(candidates);
      boolean holds = check.holds(setup);
      for (int i = 0; i < leaves.size(); i++) {
        if (leaves.get(i).holdsFlipped(check, setup) != holds) {
          boolean holdsItself = leaves.get(i).test().holds(setup);
          held[i] |= holdsItself;
          failed[i] |= !holdsItself;
        }
      }
    }
    return new RuleCoverage(
        check.code(), check.reference(), fired, silent, branches(leaves, held, failed));
  }

  private static List<BranchCoverage> branches(
      List<ConditionLeaf> leaves, boolean[] held, boolean[] failed) {
    List<BranchCoverage> branches = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      ConditionLeaf leaf = leaves.get(i);
      branches.add(new BranchCoverage(Notation.of(leaf.test()), leaf.line(), held[i], failed[i]));
    }
    return branches;
  }
}
