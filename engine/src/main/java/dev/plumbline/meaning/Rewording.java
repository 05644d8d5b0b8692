package dev.plumbline.meaning;

import dev.plumbline.RuleReference;
import java.util.List;

/**
 * A check that finds the same in the same setups and says it otherwise.
 *
 * @param code the check's code
 * @param parts what is said otherwise: the languages of its texts, and {@code fix}, {@code help},
 *     {@code alternatives}, {@code arguments} or {@code range}
 * @param rule where it stands
 */
public record Rewording(String code, List<String> parts, RuleReference rule) {
  /** Copies the list. */
  public Rewording {
    parts = List.copyOf(parts);
  }
}
