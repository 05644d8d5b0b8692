package dev.plumbline.internal.policy;

import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.explanation.Opinion;

/**
 * What one policy says of one thing.
 *
 * @param policy who speaks
 * @param key where in the policy, such as {@code models.allow}
 * @param opinion what it says
 * @param entry the entry that fits, or all that could have; empty where it lists nothing
 * @param position where that stands
 */
public record Voice(Policy policy, String key, Opinion opinion, String entry, Position position) {
  /** Where it stands, as reports name it. */
  public RuleReference rule() {
    return policy.at(position);
  }
}
