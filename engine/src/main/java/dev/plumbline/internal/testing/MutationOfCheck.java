package dev.plumbline.internal.testing;

import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.Mutant;
import java.util.List;
import java.util.stream.Stream;

/** Tries all small changes of one check on the trials that speak of it. */
final class MutationOfCheck {
  private final int index;
  private final List<Trial> trials;
  private final List<ChangedCheck> changes;

  MutationOfCheck(int index, Check check, List<Trial> trials) {
    this.index = index;
    this.trials = trials;
    this.changes = new ChangesOfCheck(check).all();
  }

  int count() {
    return changes.size();
  }

  /** The changes with which all trials go as before. */
  Stream<Mutant> survivors(Judge judge, Validator validator) {
    return changes.stream()
        .filter(change -> survives(judge, validator.replacing(index, change.check())))
        .map(ChangedCheck::mutant);
  }

  private boolean survives(Judge judge, Validator changed) {
    return trials.stream().allMatch(trial -> judge.passes(trial, changed));
  }
}
