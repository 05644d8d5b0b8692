package dev.plumbline.testing;

import dev.plumbline.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A code that a test speaks of. What is null may be anything.
 *
 * @param code the diagnostic's code
 * @param severity how severe it has to be
 * @param field the field it has to be at, as a JSON pointer
 * @param waived whether it has to be waived
 */
public record ExpectedCode(
    String code, @Nullable Severity severity, @Nullable String field, @Nullable Boolean waived) {
  /** A code of any severity at any field. */
  public ExpectedCode(String code) {
    this(code, null, null, null);
  }

  /** Whether that is what was found. */
  public boolean fits(FoundCode found) {
    return code.equals(found.code())
        && (severity == null || severity == found.severity())
        && (field == null || field.equals(found.field()))
        && (waived == null || waived == found.waived());
  }
}
