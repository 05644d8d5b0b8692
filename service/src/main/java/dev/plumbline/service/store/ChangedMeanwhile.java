package dev.plumbline.service.store;

/** Somebody else changed the rule files since the state that a change started from. */
public final class ChangedMeanwhile extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RuleFiles current;

  ChangedMeanwhile(RuleFiles current) {
    super("the rule files were changed meanwhile", null, false, false);
    this.current = current;
  }

  /** The files as they are now. */
  public RuleFiles current() {
    return current;
  }
}
