package dev.plumbline.internal.lint;

/** The sure way to mend what a finding speaks of. */
sealed interface Remedy {
  /** Nobody can tell what was meant. */
  record Unsure() implements Remedy {}

  /** The thing is taken away: without it the files mean the same. */
  record Removal() implements Remedy {}

  /** The whole mapping that holds the thing is taken away. */
  record WholeRemoval() implements Remedy {}

  /** Another text stands for the thing. */
  record Rewriting(String text) implements Remedy {}

  /** Another key stands for the one that leads to the thing. */
  record Renaming(String key) implements Remedy {}

  /** Nobody can tell what was meant. */
  Remedy NONE = new Unsure();
}
