package dev.plumbline.internal.drools;

/** Rules that cannot be compiled into a plan: a mistake in the program, never in a rule file. */
public final class RulePlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RulePlanException(String message) {
    super(message);
  }
}
