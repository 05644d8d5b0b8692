package dev.plumbline.internal.policy;

import dev.plumbline.Position;
import dev.plumbline.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Another severity for a check.
 *
 * @param code the check's code
 * @param severity the new severity; null turns the check off
 * @param position where it stands
 */
public record SeverityChange(String code, @Nullable Severity severity, Position position) {
  /** Whether the new severity is more severe than the other, of which null is off. */
  static boolean isTighter(@Nullable Severity severity, @Nullable Severity other) {
    return severity != null && (other == null || severity.compareTo(other) < 0);
  }
}
