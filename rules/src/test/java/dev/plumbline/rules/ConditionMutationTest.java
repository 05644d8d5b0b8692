package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.MutationResult;
import org.junit.jupiter.api.Test;

/**
 * The examples of a check say what each of its conditions is there for: without the condition, or
 * with another in its place, at least one of them turns out otherwise.
 */
class ConditionMutationTest {
  @Test
  void noConditionCanBeLeftOutOrChangedUnnoticed() {
    MutationResult result = Shipped.mutated();
    assertThat(result.tried()).isGreaterThan(800);
    assertThat(result.survivors())
        .extracting(mutant -> mutant.code() + ": " + mutant.before() + " -> " + mutant.after())
        .isEmpty();
  }
}
