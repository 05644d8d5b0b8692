package dev.plumbline.internal.policy;

import dev.plumbline.Position;
import dev.plumbline.RuleReference;

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
  /** What a policy may say. */
  public enum Opinion {
    /** An entry of its allow list fits. */
    ALLOWS,
    /** An entry of its deny list fits. */
    DENIES,
    /** It has an allow list and no entry fits. */
    LEAVES_OUT,
    /** It has a deny list and no entry fits. */
    PASSES,
    /** It requires something that the setup meets. */
    IS_MET,
    /** It requires something that the setup does not meet. */
    IS_UNMET,
    /** It gives a check another severity. */
    CHANGES,
    /** A lower layer speaks in its place, as it allows. */
    GIVES_WAY,
    /** It contradicts a layer above, which does not allow that. */
    IS_OVERRULED;

    /** Whether the setup does not pass because of it. */
    public boolean refuses() {
      return this == DENIES || this == LEAVES_OUT || this == IS_UNMET;
    }
  }

  /** Where it stands, as reports name it. */
  public RuleReference rule() {
    return policy.at(position);
  }
}
