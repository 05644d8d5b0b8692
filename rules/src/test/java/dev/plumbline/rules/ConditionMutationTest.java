package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.MutationResult;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/**
 * The examples of a check say what each of its conditions is there for: without the condition, or
 * with another in its place, at least one of them turns out otherwise. The approved file lists the
 * changes that no example notices yet; it may only become shorter.
 */
class ConditionMutationTest {
  @Test
  void noOtherConditionCanBeLeftOutOrChangedUnnoticed() {
    MutationResult result = Shipped.mutated();
    assertThat(result.tried()).isGreaterThan(400);
    Approvals.verify(
        result.survivors().stream()
            .filter(mutant -> !isWaiting(mutant) && !asksForItemsOnly(mutant))
            .map(ConditionMutationTest::text)
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static boolean isWaiting(Mutant mutant) {
    return Shipped.WAITING.containsKey(mutant.code());
  }

  /** A check that reports items is silent without any, whether it asks for them or not. */
  private static boolean asksForItemsOnly(Mutant mutant) {
    return mutant.dropped()
        && Shipped.checks().stream()
            .filter(check -> check.code().equals(mutant.code()) && check.each() != null)
            .anyMatch(check -> mutant.before().startsWith(check.each().name() + ":"));
  }

  private static String text(Mutant mutant) {
    return mutant.code() + ": " + mutant.before() + " -> " + mutant.after();
  }
}
