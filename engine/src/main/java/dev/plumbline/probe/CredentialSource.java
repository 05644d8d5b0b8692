package dev.plumbline.probe;

import dev.plumbline.Secret;
import java.util.Optional;

/**
 * Finds credentials that a setup only refers to, so that a saved one is asked again by its name.
 */
public interface CredentialSource {
  /** Knows none. */
  CredentialSource NONE =
      new CredentialSource() {
        @Override
        public Optional<Secret> variable(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Secret> file(String path) {
          return Optional.empty();
        }
      };

  /** The value of an environment variable. */
  Optional<Secret> variable(String name);

  /** The content of a file. */
  Optional<Secret> file(String path);
}
