package dev.plumbline.service.access;

import org.jspecify.annotations.Nullable;

/**
 * Two ways in: a caller whom the first does not know may be known to the second.
 *
 * @param first asked first
 * @param second asked where the first knows nobody
 */
public record Doors(Door first, Door second) implements Door {

  @Override
  public @Nullable Caller open(@Nullable String credentials) {
    Caller caller = first.open(credentials);
    return caller == null ? second.open(credentials) : caller;
  }
}
