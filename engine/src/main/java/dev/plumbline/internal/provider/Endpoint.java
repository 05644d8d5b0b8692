package dev.plumbline.internal.provider;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address of a provider.
 *
 * @param line its name: default, eu, china, coding-plan ...
 * @param url the address as clients of its own protocol expect it, in which {@code *} stands for a
 *     host label or a part of one and <code>{region}</code> for a region
 * @param protocol the request format
 * @param isDefault whether it is used when no address is given
 * @param countries the places for which it is made; empty means all
 * @param movedTo the line that took this one's place; null where it is still current
 * @param movedOn the day of the move; null when nobody has said
 * @param evidence where this comes from
 */
public record Endpoint(
    String line,
    String url,
    Protocol protocol,
    boolean isDefault,
    List<String> countries,
    @Nullable String movedTo,
    @Nullable LocalDate movedOn,
    Evidence evidence) {
  /** Copies the countries. */
  public Endpoint {
    countries = List.copyOf(countries);
  }
}
