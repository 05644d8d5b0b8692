package dev.plumbline.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Layer;
import dev.plumbline.RuleReference;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedScopesTest {
  private static final List<String> VALUES =
      List.of("a", "b", "c", "a*", "*", "b?", "u@x", "*@x", "u*@x", "v@x", "v@y", "*@y", "?@x");

  private static Policy policy(int number, Map<Dimension, Globs> scope) {
    return new Policy(
        "p" + number,
        Layer.ORGANIZATION,
        Mode.ENFORCE,
        new Scope(scope),
        Policy.Period.ALWAYS,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new RuleReference("p" + number + ".yaml", 1, Layer.ORGANIZATION.id()));
  }

  private static Set<String> pairs(List<Policy> policies) {
    Set<String> pairs = new TreeSet<>();
    new SharedScopes(policies)
        .pairs(
            (one, other) -> {
              assertThat(pairs.add(one.name() + " " + other.name())).isTrue();
              return true;
            });
    return pairs;
  }

  @Test
  void everyPairIsFoundOnceThatLookingAtAllOfThemFinds() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      List<Policy> policies = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        policies.add(policy(i, scope(random)));
      }
      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < policies.size(); i++) {
        for (int j = i + 1; j < policies.size(); j++) {
          if (ScopePair.share(policies.get(i).scope(), policies.get(j).scope())) {
            expected.add(policies.get(i).name() + " " + policies.get(j).name());
          }
        }
      }
      assertThat(pairs(policies)).isEqualTo(expected);
    }
  }

  private static Map<Dimension, Globs> scope(Random random) {
    Map<Dimension, Globs> scope = new EnumMap<>(Dimension.class);
    for (Dimension one : List.of(Dimension.ORGANIZATIONS, Dimension.GROUPS, Dimension.COUNTRIES)) {
      if (random.nextBoolean()) {
        scope.put(one, Globs.of(List.of(VALUES.get(random.nextInt(VALUES.size())))));
      }
    }
    return scope;
  }

  @Test
  void twiceAsManyOrganizationsAreTwiceTheWork() {
    long some = looked(250);
    long twice = looked(500);
    assertThat(some).isPositive();
    assertThat(twice).isEqualTo(2 * some);
    assertThat(twice).as("of 50 million pairs").isLessThan(300_000);
  }

  /** One policy for each organization and nineteen for teams that are called alike everywhere. */
  private static long looked(int organizations) {
    List<Policy> policies = new ArrayList<>();
    for (int i = 0; i < organizations; i++) {
      Globs organization = Globs.of(List.of("org-" + i));
      policies.add(policy(policies.size(), Map.of(Dimension.ORGANIZATIONS, organization)));
      for (int team = 1; team < 20; team++) {
        Globs group = Globs.of(List.of("team-" + team));
        policies.add(
            policy(
                policies.size(),
                Map.of(Dimension.ORGANIZATIONS, organization, Dimension.GROUPS, group)));
      }
    }
    SharedScopes scopes = new SharedScopes(policies);
    scopes.pairs((one, other) -> true);
    return scopes.looked();
  }
}
