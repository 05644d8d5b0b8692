package dev.plumbline.internal.attribute;

import org.jspecify.annotations.Nullable;

/**
 * What an attribute rests on.
 *
 * @param part the part of the setup without which the value is always absent, if there is one
 * @param option the option without which it is always absent, if there is one
 * @param basis what decides the value
 */
public record Footing(@Nullable Part part, @Nullable String option, Basis basis) {
  /** Anything may decide the value, and no part is needed for there to be one. */
  public static final Footing NONE = new Footing(null, null, Basis.SETUP);

  /** What is absent without a part; null where it rests on none. */
  public static Footing on(@Nullable Part part) {
    return on(part, null);
  }

  /** What is absent without a part, and without an option where that is given. */
  public static Footing on(@Nullable Part part, @Nullable String option) {
    return new Footing(part, option, Basis.SETUP);
  }

  /** What is absent without an option. */
  public static Footing onOption(String name) {
    return new Footing(Part.OPTIONS, name, Basis.SETUP);
  }

  /** What both rest on. */
  public Footing common(Footing other) {
    return part != other.part
        ? NONE
        : on(part, option != null && option.equals(other.option) ? option : null);
  }

  /** The same for a value that the basis decides. */
  public Footing decidedBy(Basis decisive) {
    return new Footing(part, option, decisive);
  }
}
