package dev.plumbline.internal.meaning;

import dev.plumbline.Waiver;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.PolicyIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Numbers for policies that mean the same, so that what holds for somebody is soon compared. */
final class PolicyKeys {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Policy, Integer> byPolicy = new IdentityHashMap<>();
  private final Set<Integer> before;
  private final Set<Integer> after;

  PolicyKeys(PolicyIndex before, PolicyIndex after) {
    this.before = numbered(before);
    this.after = numbered(after);
  }

  private Set<Integer> numbered(PolicyIndex index) {
    Set<Integer> all = new HashSet<>();
    for (Policy policy : index.policies()) {
      int number = numbers.computeIfAbsent(Canonical.of(policy), any -> numbers.size());
      byPolicy.put(policy, number);
      all.add(number);
    }
    return all;
  }

  /** Whether all policies are there on both sides. */
  boolean areEqual() {
    return before.equals(after);
  }

  /** Whether the policy is on one side alone. */
  boolean isOnOneSide(Policy policy) {
    int number = byPolicy.getOrDefault(policy, -1);
    return before.contains(number) != after.contains(number);
  }

  /** What holds for somebody, as a text: equal where it means the same. */
  String of(ActivePolicies active) {
    Set<Integer> policies = new TreeSet<>();
    active.policies().forEach(policy -> policies.add(byPolicy.getOrDefault(policy, -1)));
    Set<String> waivers = new TreeSet<>();
    active.waivers().forEach(waiver -> waivers.add(text(waiver)));
    return policies + " " + waivers;
  }

  private static String text(Waiver waiver) {
    return waiver.code() + " " + waiver.field();
  }

  /** The policies of one side that the other does not have. */
  List<Policy> onOneSide(PolicyIndex index) {
    return index.policies().stream().filter(this::isOnOneSide).toList();
  }
}
