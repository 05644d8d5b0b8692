package dev.plumbline.internal.validation;

import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.rule.Check;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A check that spoke of a setup.
 *
 * @param check which one
 * @param item the item that it speaks of, where it speaks of several
 * @param field JSON pointer of the field
 * @param severity after the confidence of facts had its say
 */
record Finding(Check check, @Nullable Item item, String field, Severity severity) {
  /** Most severe first, then causes before effects, then the order of the setup document. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::stage)
          .thenComparing(Finding::field, FieldOrder.INSTANCE)
          .thenComparing(finding -> finding.check().code())
          .thenComparing(finding -> finding.check().reference().file())
          .thenComparing(finding -> finding.check().reference().line());

  Stage stage() {
    return check.stage();
  }

  /** Whether this is the same finding on a changed setup. */
  boolean sameAs(Finding other) {
    return check.code().equals(other.check.code()) && field.equals(other.field);
  }
}
