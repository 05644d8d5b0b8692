package dev.plumbline.service.http;

import java.util.Set;

/**
 * How one service is to run.
 *
 * @param listen where it listens
 * @param limits how much it takes on
 * @param origins the web pages from elsewhere that may use it, as origins
 */
public record ServiceSettings(Listen listen, Limits limits, Set<String> origins) {
  /** Copies the origins. */
  public ServiceSettings {
    origins = Set.copyOf(origins);
  }
}
