package dev.plumbline.service.access;

import org.jspecify.annotations.Nullable;

/** Tells who a caller is. */
@FunctionalInterface
public interface Door {

  /** Lets everyone in as the person at this machine. */
  Door OPEN =
      new Door() {
        @Override
        public Caller open(@Nullable String credentials) {
          return Caller.LOCAL;
        }

        @Override
        public boolean isOpen() {
          return true;
        }
      };

  /**
   * The caller of a request.
   *
   * @param credentials the header {@code Authorization}, or null
   * @return the caller, or null where the credentials are good for nothing
   */
  @Nullable Caller open(@Nullable String credentials);

  /** Whether everyone comes in now, whoever they are. */
  default boolean isOpen() {
    return false;
  }
}
