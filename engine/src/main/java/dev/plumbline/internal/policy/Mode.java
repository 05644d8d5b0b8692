package dev.plumbline.internal.policy;

import dev.plumbline.Severity;

/** How much weight a policy's lists and requirements have. */
public enum Mode {
  /** What it refuses is an error. */
  ENFORCE(Severity.ERROR),
  /** What it would refuse is a warning. */
  WARN(Severity.WARNING),
  /** What it would refuse is noted and changes nothing. */
  AUDIT(Severity.INFO);

  private final Severity severity;

  Mode(Severity severity) {
    this.severity = severity;
  }

  /** The severity of what the policy finds. */
  public Severity severity() {
    return severity;
  }
}
