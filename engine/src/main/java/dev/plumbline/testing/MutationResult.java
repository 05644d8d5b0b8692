package dev.plumbline.testing;

import java.util.List;

/**
 * What became of small changes to the rules.
 *
 * @param tried how many changes were tried
 * @param survivors the changes that no test noticed, by place
 */
public record MutationResult(int tried, List<Mutant> survivors) {
  /** Copies the list. */
  public MutationResult {
    survivors = List.copyOf(survivors);
  }
}
