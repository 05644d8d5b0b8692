package dev.plumbline.internal.url;

/** How well a fault is founded. */
public enum Certainty {
  /** No server that is set up in a usual way could answer. */
  SURE,
  /** Nearly always a mistake; somebody may have a reason. */
  LIKELY,
  /** As often right as wrong: worth a hint at most. */
  WEAK
}
