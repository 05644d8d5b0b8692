package dev.plumbline.internal.catalog;

/** A list that must not take the place of what is known; its message says why, in a clause. */
public final class RefusedListException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public RefusedListException(String clause) {
    super(clause);
  }
}
