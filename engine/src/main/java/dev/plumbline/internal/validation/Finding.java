package dev.plumbline.internal.validation;

import dev.plumbline.Layer;
import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.Waiver;
import dev.plumbline.internal.attribute.Authority;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.rule.Check;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A check that spoke of a setup.
 *
 * @param check which one
 * @param item the item that it speaks of, where it speaks of several
 * @param field JSON pointer of the field
 * @param severity after facts and policies had their say
 * @param waiver what excuses it; null where nothing does
 */
record Finding(
    Check check, @Nullable Item item, String field, Severity severity, @Nullable Waiver waiver) {
  /** Most severe first, then causes before effects, then the order of the setup document. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::stage)
          .thenComparing(Finding::field, FieldOrder.INSTANCE)
          .thenComparing(finding -> finding.check().code())
          .thenComparing(finding -> finding.rule().file())
          .thenComparing(finding -> finding.rule().line());

  Stage stage() {
    return check.stage();
  }

  /** The rule that said so: a policy's own where the check carries out a policy. */
  RuleReference rule() {
    Authority authority = item == null ? null : item.authority();
    return authority == null ? check.reference() : authority.rule();
  }

  /** This finding with the waiver that the policies grant it, if any. */
  Finding waivedBy(ActivePolicies policies) {
    Waiver granted = policies.waiver(check.code(), field, Layer.of(rule().layer()));
    return granted == null ? this : new Finding(check, item, field, severity, granted);
  }

  /** The same without its waiver. */
  Finding unwaived() {
    return waiver == null ? this : new Finding(check, item, field, severity, null);
  }

  /** Whether it counts, so that something has to change. */
  boolean counts() {
    return waiver == null;
  }

  /** Whether this is the same finding on a changed setup. */
  boolean sameAs(Finding other) {
    return check.code().equals(other.check.code()) && field.equals(other.field);
  }
}
