package dev.plumbline.internal.provider;

import java.util.List;

/**
 * Where a provider publishes that it is not offered.
 *
 * @param codes ISO 3166 country codes
 * @param evidence where this comes from
 */
public record NotOffered(List<String> codes, Evidence evidence) {
  /** Nothing is published. */
  public static final NotOffered NOWHERE = new NotOffered(List.of(), Evidence.NONE);

  /** Copies the codes. */
  public NotOffered {
    codes = List.copyOf(codes);
  }
}
