package dev.plumbline.internal.provider;

import org.jspecify.annotations.Nullable;

/**
 * How long a provider says that it keeps prompts and answers where nothing else is agreed.
 *
 * @param days at most so many; 0 where it keeps none; null where it says nothing
 * @param evidence where this comes from
 */
public record Retention(@Nullable Long days, Evidence evidence) {
  /** Nothing is published. */
  public static final Retention UNKNOWN = new Retention(null, Evidence.NONE);
}
