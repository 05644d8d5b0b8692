package dev.plumbline.meaning;

import java.util.List;

/**
 * How two sets of rules differ in meaning.
 *
 * @param changes the differences, each proven by a setup
 * @param unproven what is written differently though no setup was found that shows it
 * @param rewordings what is found as before and said otherwise, which is no difference in meaning
 * @param untried what was not looked at because there is too much of it
 */
public record MeaningDiff(
    List<MeaningChange> changes,
    List<String> unproven,
    List<Rewording> rewordings,
    Untried untried) {
  /** Copies the lists. */
  public MeaningDiff {
    changes = List.copyOf(changes);
    unproven = List.copyOf(unproven);
    rewordings = List.copyOf(rewordings);
  }

  /** Whether nothing changes in meaning, as far as can be told. */
  public boolean isEmpty() {
    return changes.isEmpty() && unproven.isEmpty();
  }

  /** Whether all classes of people and all days were looked at. */
  public boolean exhaustive() {
    return untried.isEmpty();
  }
}
