package dev.plumbline.testing;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which a test's findings differ from what it expects.
 *
 * @param reason how they differ
 * @param expected what was expected, if anything was
 * @param found what was found, if anything was
 */
public record Mismatch(Reason reason, @Nullable ExpectedCode expected, @Nullable FoundCode found) {
  /** How expected and found may differ. */
  public enum Reason {
    /** Expected and not found. */
    MISSING,
    /** Found with another severity, at another field, or not waived as expected. */
    DIFFERENT,
    /** Found and not expected. */
    UNEXPECTED
  }
}
