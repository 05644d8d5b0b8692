package dev.plumbline.meaning;

import java.util.List;

/**
 * How two sets of rules differ in meaning.
 *
 * @param changes the differences, each proven by a setup
 * @param unproven what is written differently though no setup was found that shows it
 * @param exhaustive whether all classes of people were looked at; false where there are too many
 */
public record MeaningDiff(List<MeaningChange> changes, List<String> unproven, boolean exhaustive) {
  /** Copies the lists. */
  public MeaningDiff {
    changes = List.copyOf(changes);
    unproven = List.copyOf(unproven);
  }

  /** Whether nothing changes in meaning, as far as can be told. */
  public boolean isEmpty() {
    return changes.isEmpty() && unproven.isEmpty();
  }
}
