package dev.plumbline.internal.candidate;

import org.jspecify.annotations.Nullable;

/** How an attribute's value comes out of a candidate; null where there is none. */
@FunctionalInterface
interface Derivation {
  @Nullable Object of(Candidate candidate);
}
