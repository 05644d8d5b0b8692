package dev.plumbline.explanation;

import dev.plumbline.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a requirement on one setup.
 *
 * @param requirement what was required
 * @param holds whether the setup fulfils it
 * @param actual the attribute's value on the setup, masked where it shows a credential; null where
 *     the setup has none, and for combinations
 * @param parts what became of the parts of a combination
 */
public record Outcome(
    Requirement requirement, boolean holds, @Nullable Value actual, List<Outcome> parts) {
  /** Copies the parts. */
  public Outcome {
    parts = List.copyOf(parts);
  }
}
