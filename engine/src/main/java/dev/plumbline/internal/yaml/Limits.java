package dev.plumbline.internal.yaml;

/**
 * How much one text may hold. Past a limit the reading stops with one problem.
 *
 * @param characters length of the text in UTF-16 units
 * @param depth lists and mappings inside of each other, at most {@value #DEEPEST}
 * @param nodes keys and values that are written in the text
 * @param aliasedNodes keys and values that aliases stand for, counted at each alias
 */
public record Limits(int characters, int depth, int nodes, int aliasedNodes) {
  static final int DEEPEST = 1000;

  /** 4 Mi characters, 64 levels, a million nodes, a hundred thousand of them through aliases. */
  public static final Limits STANDARD = new Limits(4 << 20, 64, 1_000_000, 100_000);

  /** Refuses limits that let nothing through, or a depth that the call stack cannot hold. */
  public Limits {
    if (characters < 0 || depth < 1 || nodes < 1 || aliasedNodes < 0 || depth > DEEPEST) {
      throw new IllegalArgumentException("a limit is out of its bounds");
    }
  }
}
