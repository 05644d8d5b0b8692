package dev.plumbline.meaning;

import dev.plumbline.Setup;
import java.time.LocalDate;
import java.util.List;

/**
 * A setup of which the two sets of rules say different things. It was validated by both.
 *
 * @param setup the setup
 * @param day the day on which it was validated
 * @param before what the earlier rules find and the later ones do not
 * @param after what the later rules find and the earlier ones do not
 */
public record Witness(
    Setup setup, LocalDate day, List<WitnessFinding> before, List<WitnessFinding> after) {
  /** Copies the lists. */
  public Witness {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
