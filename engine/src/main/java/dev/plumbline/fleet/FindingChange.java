package dev.plumbline.fleet;

import dev.plumbline.RuleReference;

/**
 * A finding that comes or goes. One that becomes a warning after it was an error is both: an error
 * that goes, and a warning that comes.
 *
 * @param kind what comes or goes
 * @param code the finding's code
 * @param field JSON pointer of the field that it is about
 * @param rule what decides: of the new rules for what comes, of the old ones for what goes
 */
public record FindingChange(Kind kind, String code, String field, RuleReference rule) {
  /** What comes or goes. */
  public enum Kind {
    /** An error that was none before. */
    NEW_ERROR("newErrors"),
    /** A warning that was none before. */
    NEW_WARNING("newWarnings"),
    /** An error that is none any more. */
    CLEARED_ERROR("clearedErrors"),
    /** A warning that is none any more. */
    CLEARED_WARNING("clearedWarnings");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in reports. */
    public String id() {
      return id;
    }
  }
}
