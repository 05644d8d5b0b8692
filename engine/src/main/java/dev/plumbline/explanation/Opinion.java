package dev.plumbline.explanation;

/** What a statement of a policy says of a setup. */
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
