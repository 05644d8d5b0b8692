package dev.plumbline.internal.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a catalog file says, before anything is indexed.
 *
 * @param naming how the provider's ids are put together
 */
record CatalogContent(
    String provider, Provenance provenance, Naming naming, List<CatalogModel> models) {

  /** Bare ids, of which nothing else is known; ids that are there twice count once. */
  static CatalogContent ofIds(String provider, List<String> ids) {
    Provenance unstated = new Provenance(List.of(), LocalDate.EPOCH, false, List.of(), "");
    List<CatalogModel> models =
        new TreeSet<>(ids)
            .stream()
                .map(
                    id ->
                        new CatalogModel(
                            id, id, Offer.UNSTATED, Limits.UNSTATED, Abilities.UNSTATED))
                .toList();
    return new CatalogContent(provider, unstated, new Naming(false, Set.of(), List.of()), models);
  }

  /**
   * How a provider's ids are put together.
   *
   * @param dotted whether a dot, not a slash, follows the vendor, as in {@code
   *     amazon.nova-pro-v1:0}
   * @param prefixes what stands before an id and names no vendor, such as the provider itself
   * @param vendors groups of names for the same vendor
   */
  record Naming(boolean dotted, Set<String> prefixes, List<List<String>> vendors) {}
}
