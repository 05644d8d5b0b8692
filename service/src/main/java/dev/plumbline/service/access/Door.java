package dev.plumbline.service.access;

import org.jspecify.annotations.Nullable;

/** Tells who a caller is. */
@FunctionalInterface
public interface Door {

  /** Lets everyone in as the person at this machine. */
  Door OPEN = credentials -> Caller.LOCAL;

  /**
   * The caller of a request.
   *
   * @param credentials the header {@code Authorization}, or null
   * @return the caller, or null where the credentials are good for nothing
   */
  @Nullable Caller open(@Nullable String credentials);
}
