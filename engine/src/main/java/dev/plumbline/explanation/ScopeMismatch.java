package dev.plumbline.explanation;

import java.util.List;

/**
 * Why a policy is not for a setup.
 *
 * @param dimension what of its scope does not fit, such as {@code groups}
 * @param wanted the values of which one would have to fit
 * @param actual the values of the setup; none where it does not say
 */
public record ScopeMismatch(String dimension, List<String> wanted, List<String> actual) {
  /** Copies the lists. */
  public ScopeMismatch {
    wanted = List.copyOf(wanted);
    actual = List.copyOf(actual);
  }
}
