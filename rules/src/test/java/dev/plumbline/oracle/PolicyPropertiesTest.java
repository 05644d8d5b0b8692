package dev.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Layer;
import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What organizations rely on, whatever their policies are. */
class PolicyPropertiesTest {
  private static final int ORGANIZATIONS = 4;
  private static final int POLICIES = 16;
  private static final int SETUPS = 400;

  /** Whether policies let a setup pass: no refusal of theirs is an error that counts. */
  private static boolean passes(List<String> found) {
    return found.stream()
        .noneMatch(one -> one.startsWith("policy/") && one.matches("\\S+ \\S+ error \\S+ "));
  }

  private static List<Asked> asked(RandomPolicies random) {
    return Stream.generate(() -> random.asked(ORGANIZATIONS)).limit(SETUPS).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfFilesAndOfWhatStandsInThemChangesNothing(long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    List<Written> policies = random.policies(ORGANIZATIONS, POLICIES);
    List<Written> shuffled = new ArrayList<>(policies);
    Collections.shuffle(shuffled, new Random(seed));
    Plumbline rules = PolicyDifferentialTest.rules(policies, new Random(seed));
    Plumbline others = PolicyDifferentialTest.rules(shuffled, new Random(-seed));
    for (Asked one : asked(random)) {
      Setup setup = one.setup();
      assertThat(PolicyDifferentialTest.found(others, setup, one))
          .as(one.yaml())
          .isEqualTo(PolicyDifferentialTest.found(rules, setup, one));
    }
  }

  /** A policy for everybody that says nothing but this. */
  private static Written saying(Layer layer, List<Written.Listing> lists) {
    return new Written(
        "added", layer, "enforce", Map.of(), null, null, lists, List.of(), Map.of(), List.of(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherDenyListNeverAllowsMore(long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    List<Written> policies =
        random.policies(ORGANIZATIONS, POLICIES).stream()
            .map(PolicyPropertiesTest::locked)
            .toList();
    List<Written> more = new ArrayList<>(policies);
    more.add(
        saying(
            random.oneOf(List.of(Layer.ORGANIZATION, Layer.TEAM, Layer.PERSONAL)),
            List.of(random.denying("models"), random.denying("regions"))));
    assertThat(loosened(policies, more, random)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noLowerLayerLoosensWhatIsLocked(long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    List<Written> above = new ArrayList<>();
    for (int i = 0; i < POLICIES / 2; i++) {
      above.add(locked(random.policy("above-" + i, Layer.ORGANIZATION, ORGANIZATIONS)));
    }
    List<Written> all = new ArrayList<>(above);
    for (int i = 0; i < POLICIES; i++) {
      Layer layer = random.oneOf(List.of(Layer.TEAM, Layer.PERSONAL));
      all.add(random.policy("below-" + i, layer, ORGANIZATIONS));
    }
    assertThat(loosened(above, all, random)).isEmpty();
  }

  /** The same with nothing overridable. */
  private static Written locked(Written policy) {
    return new Written(
        policy.name(),
        policy.layer(),
        policy.mode(),
        policy.applies(),
        policy.from(),
        policy.until(),
        policy.lists(),
        policy.wants(),
        policy.severities(),
        List.of(),
        policy.waivers());
  }

  /** The setups that pass only with more policies, of those for which more of them do matter. */
  private static List<String> loosened(
      List<Written> some, List<Written> more, RandomPolicies random) {
    Plumbline before = PolicyDifferentialTest.rules(some, new Random(1));
    Plumbline after = PolicyDifferentialTest.rules(more, new Random(2));
    List<String> loosened = new ArrayList<>();
    int tightened = 0;
    for (Asked one : asked(random)) {
      Setup setup = one.setup();
      boolean passed = passes(PolicyDifferentialTest.found(before, setup, one));
      boolean passes = passes(PolicyDifferentialTest.found(after, setup, one));
      tightened += passed && !passes ? 1 : 0;
      if (!passed && passes) {
        loosened.add(one.yaml());
      }
    }
    assertThat(tightened).isPositive();
    return loosened;
  }
}
