package dev.plumbline.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.drools.RulePlan;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferentialTest {
  private static final int RULE_SETS = 60;
  private static final int RULES = 60;
  private static final int SETUPS = 40;

  @Test
  void planAndOracleAgreeOnGeneratedRulesAndSetups() {
    int holding = 0;
    for (int seed = 0; seed < RULE_SETS; seed++) {
      RandomRules random = new RandomRules(seed);
      List<List<Condition>> rules = random.rules(RULES);
      RulePlan plan = RulePlan.compile(rules);
      for (int i = 0; i < SETUPS; i++) {
        AttributeView setup = random.setup();
        List<Integer> expected = Oracle.matching(rules, setup);
        List<Integer> actual = new ArrayList<>();
        plan.match(setup, actual::add);
        assertThat(actual).as("seed %d, setup %d", seed, i).isEqualTo(expected);
        holding += expected.size();
      }
    }
    int pairs = RULE_SETS * RULES * SETUPS;
    assertThat(pairs).isGreaterThanOrEqualTo(100_000);
    assertThat(holding).as("neither outcome is rare").isBetween(pairs / 10, pairs * 9 / 10);
  }

  @Test
  void plansForSetupsThatAreKinAgreeWithTheOracle() {
    int holding = 0;
    int asked = 0;
    int setups = 300;
    for (int seed = 0; seed < RULE_SETS / 2; seed++) {
      RandomRules random = new RandomRules(seed);
      List<List<Condition>> rules = random.rules(RULES);
      RulePlan plan = RulePlan.compile(rules);
      for (AttributeView setup : random.families(setups)) {
        List<Integer> expected = Oracle.matching(rules, setup);
        List<Integer> actual = new ArrayList<>();
        plan.match(setup, actual::add);
        assertThat(actual).as("seed %d", seed).isEqualTo(expected);
        holding += expected.size();
        asked += rules.size();
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(500_000);
    assertThat(holding).as("neither outcome is rare").isBetween(asked / 10, asked * 9 / 10);
  }
}
