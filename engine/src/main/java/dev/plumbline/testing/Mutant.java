package dev.plumbline.testing;

import dev.plumbline.RuleReference;

/**
 * A small change of a rule that was tried to see whether a test would notice.
 *
 * @param code the rule's code
 * @param place where the changed part stands
 * @param before the part as it is written
 * @param after what stood there instead; empty where the part was left out
 */
public record Mutant(String code, RuleReference place, String before, String after) {
  /** Whether the part was left out. */
  public boolean dropped() {
    return after.isEmpty();
  }
}
