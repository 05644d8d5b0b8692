package dev.plumbline.internal.key;

import java.util.List;

/**
 * Whose key a text is and whether it fits.
 *
 * @param owner whose it is
 * @param fit how it stands to the provider
 * @param marks starts and ends in the text of what the verdict is about, in pairs
 */
record Verdict(KeyOwner owner, KeyFit fit, List<Integer> marks) {
  Verdict(KeyOwner owner, KeyFit fit) {
    this(owner, fit, List.of());
  }
}
