package dev.plumbline.internal.provider;

/** How well a fact is founded, best first; it bounds the severity of findings that rest on it. */
public enum Confidence implements Choice {
  /** The vendor states it. */
  DOCUMENTED("documented"),
  /** Others have built on it, such as secret scanners. */
  OBSERVED("observed"),
  /** Seen in use only. */
  CONVENTION("convention");

  private final String id;

  Confidence(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
