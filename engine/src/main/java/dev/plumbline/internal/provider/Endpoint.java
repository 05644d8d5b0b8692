package dev.plumbline.internal.provider;

import java.util.List;

/**
 * One address of a provider.
 *
 * @param line its name: default, eu, china, coding-plan ...
 * @param url the address, in which {@code *} stands for a host label or a part of one and {@code
 *     {region}} for a region
 * @param protocol the request format
 * @param isDefault whether it is used when no address is given
 * @param countries the places for which it is made; empty means all
 * @param evidence where this comes from
 */
public record Endpoint(
    String line,
    String url,
    Protocol protocol,
    boolean isDefault,
    List<String> countries,
    Evidence evidence) {
  /** Copies the countries. */
  public Endpoint {
    countries = List.copyOf(countries);
  }
}
