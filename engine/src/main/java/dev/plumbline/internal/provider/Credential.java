package dev.plumbline.internal.provider;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How callers prove who they are.
 *
 * @param kinds the ways that the provider takes
 * @param required when one has to be there
 * @param hint the id of a text that tells more
 * @param evidence where this comes from
 */
public record Credential(
    Set<CredentialKind> kinds, Requirement required, @Nullable String hint, Evidence evidence) {
  /** Of providers about which nothing is known: a key may be there or not. */
  public static final Credential UNKNOWN =
      new Credential(Set.of(CredentialKind.KEY), Requirement.NEVER, null, Evidence.NONE);

  /** Copies the kinds and keeps their order. */
  public Credential {
    EnumSet<CredentialKind> copy = EnumSet.noneOf(CredentialKind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
  }

  /** Whether this way is taken. */
  public boolean takes(CredentialKind kind) {
    return kinds.contains(kind);
  }
}
