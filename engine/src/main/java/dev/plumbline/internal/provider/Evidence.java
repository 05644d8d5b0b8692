package dev.plumbline.internal.provider;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param sources addresses of what was read
 * @param checked the day of the reading
 * @param confidence how well the sources found it
 */
public record Evidence(List<String> sources, @Nullable LocalDate checked, Confidence confidence) {
  /** Of facts that nobody stated. */
  public static final Evidence NONE = new Evidence(List.of(), null, Confidence.CONVENTION);

  /** Copies the sources. */
  public Evidence {
    sources = List.copyOf(sources);
  }
}
