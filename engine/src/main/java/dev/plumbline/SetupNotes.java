package dev.plumbline;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a setup beyond its document, where it was read from a host's own settings.
 * Immutable.
 *
 * @param elsewhere members whose absence means nothing, as the host keeps or finds them elsewhere
 * @param misspelt members that the host does not read, by their pointers, with what was meant
 * @param options the options that the host's settings have a place for, or null where any may be
 *     set; the absence of another one means nothing
 */
public record SetupNotes(
    Set<String> elsewhere, Map<String, Meant> misspelt, @Nullable Set<String> options) {
  /** Nothing beyond the document. */
  public static final SetupNotes NONE = new SetupNotes(Set.of(), Map.of(), null);

  /** Copies the collections. */
  public SetupNotes {
    elsewhere = Set.copyOf(elsewhere);
    misspelt = Map.copyOf(misspelt);
    options = options == null ? null : Set.copyOf(options);
  }

  /** Whether an option's absence says that it is off, or at its default. */
  public boolean saysOption(String name) {
    return options == null || options.contains(name);
  }

  /**
   * The name that was meant.
   *
   * @param name as the host writes it
   * @param pointer where it belongs in the setup document, or null
   */
  public record Meant(String name, @Nullable String pointer) {}
}
