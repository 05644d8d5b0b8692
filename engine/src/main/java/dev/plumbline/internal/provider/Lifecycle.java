package dev.plumbline.internal.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a provider's service.
 *
 * @param retired the first day without it
 * @param successor the id of the provider that took over
 * @param note a remark for people
 * @param evidence where this comes from
 */
public record Lifecycle(
    @Nullable LocalDate retired,
    @Nullable String successor,
    @Nullable String note,
    Evidence evidence) {
  /** The service goes on. */
  public static final Lifecycle RUNNING = new Lifecycle(null, null, null, Evidence.NONE);
}
