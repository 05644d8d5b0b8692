package dev.plumbline.explanation;

import dev.plumbline.RuleReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy and what it says of one setup.
 *
 * @param name how people call it
 * @param rule where it stands, and in which layer
 * @param mode how much weight it has: enforce, warn or audit
 * @param onThisDay whether its dates include the day of the validation
 * @param from the first day on which it holds; null where there is none
 * @param until the last day on which it holds; null where there is none
 * @param mismatches why it is not for the setup; none where it is
 * @param statements what it says, in the order of its parts; none where it does not apply
 */
public record ConsideredPolicy(
    String name,
    RuleReference rule,
    String mode,
    boolean onThisDay,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<ScopeMismatch> mismatches,
    List<PolicyStatement> statements) {
  /** Copies the lists. */
  public ConsideredPolicy {
    mismatches = List.copyOf(mismatches);
    statements = List.copyOf(statements);
  }

  /** Whether it holds for the setup on the day. */
  public boolean applies() {
    return onThisDay && mismatches.isEmpty();
  }
}
