package dev.plumbline.internal.testing;

import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.testing.Mutant;
import java.util.ArrayList;
import java.util.List;

/** Gathers the small changes of one policy. For one thread. */
final class PolicyChanges {
  private final Policy policy;
  private final List<ChangedPolicy> all = new ArrayList<>();

  PolicyChanges(Policy policy) {
    this.policy = policy;
  }

  void drop(Position position, String before, Policy changed) {
    replace(policy.at(position), before, "", changed);
  }

  void drop(String before, Policy changed) {
    replace(policy.reference(), before, "", changed);
  }

  void replace(Position position, String before, String after, Policy changed) {
    replace(policy.at(position), before, after, changed);
  }

  void replace(String before, String after, Policy changed) {
    replace(policy.reference(), before, after, changed);
  }

  void replace(RuleReference place, String before, String after, Policy changed) {
    all.add(new ChangedPolicy(new Mutant(policy.name(), place, before, after), changed));
  }

  List<ChangedPolicy> all() {
    return List.copyOf(all);
  }
}
