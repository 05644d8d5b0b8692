package dev.plumbline.internal.provider;

import java.util.List;
import java.util.Map;

/**
 * Where a provider's service runs.
 *
 * @param known regions with the service
 * @param complete whether absence from that list is worth a word
 * @param withoutService regions that exist and are known to have no endpoint
 * @param instead the region to take in place of one without service
 * @param needed whether a region has to be named
 * @param multi names that stand for several regions
 * @param evidence where this comes from
 */
public record RegionFacts(
    List<String> known,
    boolean complete,
    List<String> withoutService,
    Map<String, String> instead,
    boolean needed,
    List<String> multi,
    Evidence evidence) {
  /** Of providers without regions. */
  public static final RegionFacts NONE =
      new RegionFacts(List.of(), false, List.of(), Map.of(), false, List.of(), Evidence.NONE);

  /** Copies the lists. */
  public RegionFacts {
    known = List.copyOf(known);
    withoutService = List.copyOf(withoutService);
    instead = Map.copyOf(instead);
    multi = List.copyOf(multi);
  }
}
