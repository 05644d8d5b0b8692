package dev.plumbline.meaning;

import dev.plumbline.RuleReference;
import dev.plumbline.Severity;

/**
 * What one of the two sets of rules finds in a witness.
 *
 * @param code the finding's code
 * @param field JSON pointer of the field
 * @param severity how severe it is
 * @param waived whether a waiver excuses it
 * @param rule the rule that says so
 */
public record WitnessFinding(
    String code, String field, Severity severity, boolean waived, RuleReference rule) {
  /** Whether the other says the same, by whatever rule. */
  public boolean sameAs(WitnessFinding other) {
    return code.equals(other.code)
        && field.equals(other.field)
        && severity == other.severity
        && waived == other.waived;
  }
}
