package dev.plumbline.probe;

import dev.plumbline.ModelCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of fetching one provider's list of models.
 *
 * @param provider the provider's id
 * @param outcome whether there is a newer catalog
 * @param because why there is none, in a clause; empty where there is one
 * @param before the catalog that is known; null for none
 * @param after the newer one; null for none
 */
public record FetchedCatalog(
    String provider,
    Outcome outcome,
    String because,
    @Nullable ModelCatalog before,
    @Nullable ModelCatalog after) {
  /** Whether there is a newer catalog. */
  public enum Outcome {
    /** There is one, and it says something else. */
    CHANGED,
    /** There is one, and it says the same. */
    UNCHANGED,
    /** The list could not be had, or cannot be right: what is known stays. */
    REFUSED,
    /** Whoever publishes the list wants a key, and none was given. */
    KEY_MISSING,
    /** No list is known. */
    NO_LIST
  }

  /** What the newer catalog says differently; nothing where there is none. */
  public ModelCatalog.Changes changes() {
    if (after == null) {
      return new ModelCatalog.Changes(List.of(), List.of(), List.of());
    }
    return before == null
        ? new ModelCatalog.Changes(after.models(), List.of(), List.of())
        : before.changesTo(after);
  }
}
