package dev.plumbline.testing;

/**
 * What tests show of one condition of a rule. A condition is shown where it makes the difference: a
 * test in which it happens to hold, but nothing would change if it did not, shows nothing.
 *
 * @param condition the condition as rule files write it
 * @param line its line in the rule's file
 * @param held whether some test shows what happens because it holds
 * @param failed whether some test shows what happens because it does not
 */
public record BranchCoverage(String condition, int line, boolean held, boolean failed) {
  /** Whether both sides are shown. */
  public boolean isComplete() {
    return held && failed;
  }
}
