package dev.plumbline.fleet;

import java.util.Comparator;

/**
 * How setups fared before, and how they fare after a change.
 *
 * @param before by the rules as they are
 * @param after by the rules as they would be
 */
public record Flip(Standing before, Standing after) implements Comparable<Flip> {
  private static final Comparator<Flip> WORST_FIRST =
      Comparator.comparing(Flip::after).thenComparing(Flip::before, Comparator.reverseOrder());

  /** Whether anything becomes different. */
  public boolean isChange() {
    return before != after;
  }

  /** Such as {@code pass->fail}. */
  public String id() {
    return before.id() + "->" + after.id();
  }

  @Override
  public int compareTo(Flip other) {
    return WORST_FIRST.compare(this, other);
  }
}
