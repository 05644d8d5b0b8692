package dev.plumbline.service.http;

/**
 * How much the service takes on.
 *
 * @param setupKib the largest setup, and the longest line of a batch, in KiB
 * @param ruleKib the largest rule file, in KiB; a draft of several takes four times as much
 * @param concurrent the most requests that are answered at once
 * @param requestsPerSecond the most requests of one caller in a second; 0 sets no limit
 * @param requestSeconds how long a request may take to arrive
 * @param idleSeconds how long a connection may be silent
 * @param impactSeconds how long a draft of rules may be tried on setups
 */
public record Limits(
    int setupKib,
    int ruleKib,
    int concurrent,
    int requestsPerSecond,
    int requestSeconds,
    int idleSeconds,
    int impactSeconds) {
  private static final int DRAFT_FILES = 4;

  /** What holds where nothing is given. */
  public static final Limits DEFAULT = new Limits(256, 1024, 256, 0, 30, 60, 60);

  int setupBytes() {
    return setupKib << 10;
  }

  int ruleBytes() {
    return ruleKib << 10;
  }

  int draftKib() {
    return DRAFT_FILES * ruleKib;
  }

  int draftBytes() {
    return draftKib() << 10;
  }
}
