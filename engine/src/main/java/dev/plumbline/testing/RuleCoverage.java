package dev.plumbline.testing;

import dev.plumbline.RuleReference;
import java.util.List;

/**
 * What tests show of one rule.
 *
 * @param code the rule's code
 * @param rule where it stands
 * @param fired whether it speaks in some test
 * @param silent whether it is silent in some test
 * @param branches its conditions, in their order
 */
public record RuleCoverage(
    String code, RuleReference rule, boolean fired, boolean silent, List<BranchCoverage> branches) {
  /** Copies the branches. */
  public RuleCoverage {
    branches = List.copyOf(branches);
  }

  /** Whether tests show everything of it. */
  public boolean isComplete() {
    return fired && silent && branches.stream().allMatch(BranchCoverage::isComplete);
  }
}
