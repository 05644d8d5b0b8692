package dev.plumbline.internal.provider;

/**
 * How prompt caching comes about at a provider.
 *
 * @param mode how
 * @param evidence where this comes from
 */
public record CachingFacts(CachingMode mode, Evidence evidence) {
  /** Nobody has said. */
  public static final CachingFacts UNKNOWN = new CachingFacts(CachingMode.UNKNOWN, Evidence.NONE);
}
