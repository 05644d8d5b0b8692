package dev.plumbline.service.store;

/**
 * The rules in force. Readers take them once a request and see one whole set; a change puts another
 * set in their place in one step. Safe for all threads.
 */
public final class ActiveRules {
  private volatile RuleSet current;

  /** Begins with these. */
  public ActiveRules(RuleSet first) {
    this.current = first;
  }

  /** The rules in force now. */
  public RuleSet current() {
    return current;
  }

  void activate(RuleSet next) {
    current = next;
  }
}
