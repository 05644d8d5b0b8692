package dev.plumbline.internal.rule;

import java.util.List;

/**
 * Where a condition stands in its rule file. Kept beside the condition, so that conditions that
 * mean the same stay equal wherever they stand.
 *
 * @param line its line, from one
 * @param parts the places of its parts, in their order
 */
public record ConditionPlace(int line, List<ConditionPlace> parts) {
  /** Copies the parts. */
  public ConditionPlace {
    parts = List.copyOf(parts);
  }
}
