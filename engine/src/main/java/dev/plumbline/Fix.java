package dev.plumbline;

import java.util.List;

/**
 * An edit that was tried on the setup before it was offered: it removes its diagnostic and adds
 * none that is as severe.
 *
 * @param title what it does, in the report's language
 * @param applicability whether it may be applied without asking
 * @param preferred whether it is the first choice among the fixes of its diagnostic
 * @param patch the operations, in order
 */
public record Fix(String title, Applicability applicability, boolean preferred, List<Edit> patch) {
  /** Copies the patch. */
  public Fix {
    patch = List.copyOf(patch);
  }

  /** Who decides. */
  public enum Applicability {
    /** Certain enough to be applied without asking. */
    AUTOMATIC,
    /** One way out among others: a person should choose it. */
    SUGGESTION
  }
}
