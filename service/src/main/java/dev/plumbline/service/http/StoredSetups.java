package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.fleet.SetupSource;
import java.io.IOException;
import java.util.Iterator;

/** The setups that people have saved, by which drafts of rules are tried. */
@FunctionalInterface
public interface StoredSetups {
  /**
   * Goes through all of them, from the first one on.
   *
   * @param plumbline reads host programs' own settings
   */
  Iterator<? extends SetupSource> open(Plumbline plumbline) throws IOException;
}
