package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How a key stands to what its provider hands out.
 *
 * @param form null where there is no provider or nothing that could be a key
 * @param expectedPrefix how the provider's keys begin; null where they have no such beginning
 * @param minLength the smallest length of the provider's keys; 0 where it is unknown
 * @param maxLength the greatest length; 0 where it is unknown or there is none
 * @param confidence how well the form of keys is known on which this rests
 */
public record KeyFit(
    @Nullable KeyForm form,
    @Nullable String expectedPrefix,
    int minLength,
    int maxLength,
    @Nullable Confidence confidence) {
  /** Nothing can be said. */
  public static final KeyFit OPEN = new KeyFit(null, null, 0, 0, null);

  KeyFit with(@Nullable KeyForm other, @Nullable Confidence otherConfidence) {
    return new KeyFit(other, expectedPrefix, minLength, maxLength, otherConfidence);
  }
}
