package dev.plumbline;

import java.util.Objects;

/**
 * A credential. It has no text form: {@link #toString()} gives a mask of fixed length, and equality
 * is the only other thing that it tells. The value comes out through {@link #reveal()} alone, whose
 * callers an architecture test names one by one. Immutable.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps a credential as it was entered, with any blanks around it. */
  public static Secret of(String value) {
    return new Secret(Objects.requireNonNull(value, "value"));
  }

  /** The credential itself: for reading its shape and for sending it, never for showing it. */
  public String reveal() {
    return value;
  }

  /** Whether nothing was entered. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  /** The same for all secrets: a hash would tell something of the value. */
  @Override
  public int hashCode() {
    return 31;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
