package dev.plumbline.fleet;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.util.List;

/**
 * A piece of a store of setups, such as a line or a file. It is read where it is needed, by
 * whichever thread has time, and forgotten again, so that stores of any size fit into memory.
 */
@FunctionalInterface
public interface SetupSource {
  /**
   * Reads the setups; called once.
   *
   * @throws SetupException where there is something else
   */
  List<Setup> read() throws SetupException;

  /** A setup that is at hand. */
  static SetupSource of(Setup setup) {
    return () -> List.of(setup);
  }
}
