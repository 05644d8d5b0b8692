package dev.plumbline.internal.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a catalog comes from and what its silence means.
 *
 * @param converted the day the file was made
 * @param complete whether a missing id proves that the provider had no such model
 * @param completeFor beginnings of ids for which a missing id proves so in an incomplete list
 * @param because why the list is or is not complete
 */
public record Provenance(
    List<Source> sources,
    LocalDate converted,
    boolean complete,
    List<String> completeFor,
    String because) {

  /**
   * A data package or a page that models were taken from.
   *
   * @param name a package, or the address of a page
   * @param version empty for a page
   * @param license empty for a page, of which only facts are taken
   * @param date the day whose state the source shows
   */
  public record Source(String name, String version, String license, LocalDate date) {}

  /** The day whose state the newest source shows; empty where the catalog names no source. */
  public Optional<LocalDate> date() {
    return sources.stream().map(Source::date).max(Comparator.naturalOrder());
  }
}
