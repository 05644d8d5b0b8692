package dev.plumbline.internal.attribute;

import org.jspecify.annotations.Nullable;

/**
 * One thing that rules may ask about a setup.
 *
 * @param name as rule files write it
 * @param type which operators fit
 * @param meaning one sentence for admins
 * @param example a value as a rule file would write it
 * @param index the place of its derivation in the vocabulary
 * @param needsProvider whether the value rests on facts of the named provider, so that it means
 *     little when the provider is unknown
 * @param echoes whether the value repeats text that a person entered, so that it is masked where it
 *     shares characters with a secret
 * @param footing what the value rests on
 */
public record Attribute(
    String name,
    AttributeType type,
    String meaning,
    String example,
    int index,
    boolean needsProvider,
    boolean echoes,
    Footing footing) {
  /** An attribute that repeats nothing a person entered. */
  public Attribute(
      String name,
      AttributeType type,
      String meaning,
      String example,
      int index,
      boolean needsProvider) {
    this(name, type, meaning, example, index, needsProvider, false, Footing.NONE);
  }

  /** The part of the setup without which the value is always absent, or null. */
  public @Nullable Part part() {
    return footing.part();
  }
}
