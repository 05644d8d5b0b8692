package dev.plumbline.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Layer;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Voice;
import dev.plumbline.internal.policy.Who;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The index and the oracle agree, and what holds for all policies holds for those by chance. */
class PolicyDifferentialTest {
  private static final int SETS = 1_500;
  private static final int QUESTIONS = 30;
  private static final AttributeView NOTHING = any -> null;

  private static @Nullable Voice denial(PolicyIndex index, Who who, Subject subject) {
    return index.of(who, RandomPolicies.DAY).denial(subject, NOTHING);
  }

  @Test
  void indexAndOracleAgreeOnGeneratedPoliciesAndPersons() {
    int refused = 0;
    for (int seed = 0; seed < SETS; seed++) {
      RandomPolicies random = new RandomPolicies(seed);
      List<Policy> policies = random.policies(6);
      PolicyIndex index = new PolicyIndex(policies);
      PolicyOracle oracle = new PolicyOracle(policies);
      for (int i = 0; i < QUESTIONS; i++) {
        Who who = random.who();
        Subject model = random.model();
        Voice voice = denial(index, who, model);
        Mode expected = oracle.refusal(who, RandomPolicies.DAY, model);
        assertThat(voice == null ? null : voice.policy().mode())
            .as("seed %d, question %d", seed, i)
            .isEqualTo(expected);
        refused += expected == null ? 0 : 1;
      }
    }
    int asked = SETS * QUESTIONS;
    assertThat(refused).as("neither outcome is rare").isBetween(asked / 10, asked * 9 / 10);
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    for (int seed = 0; seed < SETS; seed++) {
      RandomPolicies random = new RandomPolicies(seed);
      List<Policy> policies = random.policies(6);
      List<Policy> shuffled = new ArrayList<>(policies);
      Collections.shuffle(shuffled, new Random(seed));
      Who who = random.who();
      Subject model = random.model();
      assertThat(denial(new PolicyIndex(shuffled), who, model))
          .isEqualTo(denial(new PolicyIndex(policies), who, model));
    }
  }

  @Test
  void anotherDenyListOfTheHighestLayersNeverAllowsMore() {
    int changed = 0;
    for (int seed = 0; seed < SETS; seed++) {
      RandomPolicies random = new RandomPolicies(seed);
      List<Policy> policies = random.policies(6);
      List<Policy> more = new ArrayList<>(policies);
      more.add(random.policy("more", Layer.BUILTIN, List.of(random.denying()), Map.of()));
      Who who = random.who();
      Subject model = random.model();
      Voice before = denial(new PolicyIndex(policies), who, model);
      Voice after = denial(new PolicyIndex(more), who, model);
      assertThat(before != null && after == null).as("seed %d", seed).isFalse();
      changed += before == null && after != null ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(20);
  }

  @Test
  void aLowerLayerNeverLoosensWhatIsLocked() {
    int refused = 0;
    for (int seed = 0; seed < SETS; seed++) {
      RandomPolicies random = new RandomPolicies(seed);
      List<Policy> locked = new ArrayList<>();
      for (Policy policy : random.policies(4)) {
        locked.add(random.policy(policy.name(), Layer.ORGANIZATION, policy.lists(), Map.of()));
      }
      List<Policy> all = new ArrayList<>(locked);
      for (Policy policy : random.policies(4)) {
        all.add(random.policy("below-" + policy.name(), Layer.TEAM, policy.lists(), Map.of()));
      }
      Who who = random.who();
      Subject model = random.model();
      Voice before = denial(new PolicyIndex(locked), who, model);
      Voice after = denial(new PolicyIndex(all), who, model);
      assertThat(before != null && after == null).as("seed %d", seed).isFalse();
      refused += before == null ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(100);
  }
}
