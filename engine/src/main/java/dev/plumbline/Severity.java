package dev.plumbline;

import java.util.Locale;

/** How sure a finding is and how much it hurts, most severe first. */
public enum Severity {
  /** Certainly wrong: the setup does not work or is not allowed. */
  ERROR,
  /** Almost surely wrong. */
  WARNING,
  /** Worth knowing; nothing has to change. */
  INFO,
  /** A remark for editors that show remarks. */
  HINT;

  /** The name as reports and rule files write it, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this severity is at least as severe as the other. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
