package dev.plumbline.internal.drools;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The rules found to hold during one walk, ascending. Few rules hold for one setup, so sorting
 * while adding is cheaper than a bit for every rule.
 */
final class Matched {
  private static final int[] NONE = {};
  private static final int FIRST_CAPACITY = 4;

  private int[] rules = NONE;
  private int size;

  void add(int rule) {
    if (size == rules.length) {
      rules = Arrays.copyOf(rules, Math.max(FIRST_CAPACITY, 2 * size));
    }
    int at = size++;
    while (at > 0 && rules[at - 1] > rule) {
      rules[at] = rules[at - 1];
      at--;
    }
    rules[at] = rule;
  }

  void forEach(IntConsumer consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(rules[i]);
    }
  }
}
