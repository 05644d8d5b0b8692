package dev.plumbline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exception that a policy grants: the code is still reported where it is found, but as waived.
 *
 * @param policy the name of the policy that grants it
 * @param owner who answers for it
 * @param reason why it was granted
 * @param until the last day on which it holds, in UTC; null where the file's date cannot be read,
 *     so that it holds on no day
 * @param code what it waives
 * @param field JSON pointer of the only field at which it waives that; null for any field
 * @param rule where it stands
 */
public record Waiver(
    String policy,
    String owner,
    String reason,
    @Nullable LocalDate until,
    String code,
    @Nullable String field,
    RuleReference rule) {
  /** Whether it holds on that day. */
  public boolean validOn(LocalDate day) {
    return until != null && !day.isAfter(until);
  }
}
