package dev.plumbline.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.oracle.Oracle;
import dev.plumbline.internal.oracle.RandomRules;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Validations of different setups, mixed over many threads, must not see each other's facts. */
class InterleavingTest {
  private static final int THREADS = 8;
  private static final int VALIDATIONS_PER_THREAD = 50_000;
  private static final int SETUPS = 61;

  private final RandomRules random = new RandomRules(4711);
  private final List<List<Condition>> rules = random.rules(40);
  private final List<AttributeView> setups = Stream.generate(random::setup).limit(SETUPS).toList();
  private final List<List<Integer>> expected =
      setups.stream().map(setup -> Oracle.matching(rules, setup)).toList();

  @Test
  void thePlanKeepsValidationsApart() throws Exception {
    RulePlan plan = RulePlan.compile(rules);

    assertThat(wrongAnswers(setup -> matching(plan, setup))).isZero();
  }

  @Test
  void sessionsKeepValidationsApart() throws Exception {
    assertThat(wrongAnswers(new SessionEvaluator(rules)::matching)).isZero();
  }

  @Test
  void theSetupsDifferInWhatHoldsForThem() {
    assertThat(expected.stream().distinct()).hasSizeGreaterThan(SETUPS / 2);
  }

  private static List<Integer> matching(RulePlan plan, AttributeView setup) {
    List<Integer> matched = new ArrayList<>();
    plan.match(setup, matched::add);
    return matched;
  }

  private int wrongAnswers(Function<AttributeView, List<Integer>> evaluator) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<Integer>>mapToObj(thread -> () -> wrongAnswers(evaluator, thread))
              .toList();
      int wrong = 0;
      for (Future<Integer> result : threads.invokeAll(tasks)) {
        wrong += result.get();
      }
      return wrong;
    } finally {
      threads.shutdownNow();
    }
  }

  private int wrongAnswers(Function<AttributeView, List<Integer>> evaluator, int thread) {
    int wrong = 0;
    for (int i = 0; i < VALIDATIONS_PER_THREAD; i++) {
      // Each thread has a stride of its own, so that neighbors in time differ.
      int setup = (int) ((i * (thread + 1L) + thread) % SETUPS);
      if (!evaluator.apply(setups.get(setup)).equals(expected.get(setup))) {
        wrong++;
      }
    }
    return wrong;
  }
}
