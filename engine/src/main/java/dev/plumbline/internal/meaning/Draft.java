package dev.plumbline.internal.meaning;

import dev.plumbline.meaning.MeaningChange.Direction;
import dev.plumbline.meaning.MeaningChange.Kind;
import java.util.List;

/**
 * A difference before it is proven.
 *
 * @param direction which way it goes
 * @param kind what it is about
 * @param subject the provider, or the finding
 * @param members what is gained or lost
 */
record Draft(Direction direction, Kind kind, String subject, List<String> members) {
  /** Copies the list. */
  Draft {
    members = List.copyOf(members);
  }
}
