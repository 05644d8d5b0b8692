package dev.plumbline.internal.testing;

import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.BranchCoverage;
import dev.plumbline.testing.Mutant;
import dev.plumbline.testing.RuleCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tests show of one policy among others. A part of it is shown where some test would find
 * something else without it.
 */
final class TestedPolicy {
  private final Policy policy;
  private final List<Policy> others;
  private final List<ChangedPolicy> changes;
  private final Judge judge;
  private final Validator validator;

  TestedPolicy(Policy policy, List<Policy> all, Judge judge, Validator validator) {
    this.policy = policy;
    this.others = all.stream().filter(other -> !other.equals(policy)).toList();
    this.changes = new ChangesOfPolicy(policy, others).all();
    this.judge = judge;
    this.validator = validator;
  }

  int changes() {
    return changes.size();
  }

  RuleCoverage coverage(List<Trial> trials) {
    Validator absent = validator.with(new PolicyIndex(others));
    long fired = trials.stream().filter(trial -> differs(trial, absent)).count();
    List<BranchCoverage> parts =
        changes.stream()
            .filter(change -> change.mutant().dropped())
            .map(change -> part(change, trials))
            .toList();
    return new RuleCoverage(
        policy.name(), policy.reference(), fired > 0, fired < trials.size(), parts);
  }

  private BranchCoverage part(ChangedPolicy change, List<Trial> trials) {
    boolean shown = !trials.isEmpty() && differsWith(trials, rules(change));
    Mutant mutant = change.mutant();
    return new BranchCoverage(mutant.before(), mutant.place().line(), shown, shown);
  }

  private boolean differsWith(List<Trial> trials, Validator changed) {
    return trials.stream().anyMatch(trial -> differs(trial, changed));
  }

  private boolean differs(Trial trial, Validator changed) {
    return !judge.all(trial, changed).equals(judge.all(trial, validator));
  }

  /** The changes with which all trials go as before. */
  Stream<Mutant> survivors(List<Trial> trials) {
    return changes.stream()
        .filter(
            change -> {
              Validator changed = rules(change);
              return trials.stream().allMatch(trial -> judge.passes(trial, changed));
            })
        .map(ChangedPolicy::mutant);
  }

  private Validator rules(ChangedPolicy change) {
    List<Policy> policies = new ArrayList<>(others);
    policies.add(change.policy());
    return validator.with(new PolicyIndex(policies));
  }
}
