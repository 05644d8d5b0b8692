package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of a check say what each of its conditions is there for: without the condition, or
 * with its opposite, at least one of them turns out otherwise.
 */
class ConditionMutationTest {
  /** Conditions that keep off a check of {@link Shipped#WAITING}, so nothing can show them yet. */
  private static final List<String> WAITING =
      List.of(
          "key/other-vendor: without key.vendor present",
          "model/not-in-list: without model.listComplete = false");

  private static final Candidates CANDIDATES =
      new Candidates(Shipped.rules().knowledge(), Shipped.rules().vocabulary(), PolicyIndex.NONE);

  @Test
  void noConditionCanBeLeftOutOrTurnedRoundUnnoticed() {
    List<String> unnoticed = new ArrayList<>();
    int mutants = 0;
    for (Check check : Shipped.checks()) {
      if (Shipped.WAITING.containsKey(check.code())) {
        continue;
      }
      for (Mutant mutant : Mutant.of(check.when())) {
        mutants++;
        if (check.examples().stream().allMatch(example -> same(check, mutant, example))) {
          unnoticed.add(check.code() + ": " + mutant.change());
        }
      }
    }
    assertThat(mutants).isGreaterThan(400);
    assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(WAITING);
  }

  private static boolean same(Check check, Mutant mutant, Example example) {
    var candidate =
        CANDIDATES
            .with(Shipped.rules().policiesOf(example))
            .of(example.setup(), Shipped.day(example, check));
    return new Condition.All(check.when()).holds(candidate)
        == new Condition.All(mutant.when()).holds(candidate);
  }
}
