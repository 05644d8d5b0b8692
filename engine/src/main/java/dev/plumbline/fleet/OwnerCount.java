package dev.plumbline.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts flips by owner, for a limited number of owners: a store may have one for every setup. Who
 * comes too late is counted with the others.
 */
final class OwnerCount {
  private static final int OWNERS_KEPT = 20_000;
  private static final Owner NOBODY = new Owner(null, null);

  private final Map<Owner, SortedMap<Flip, Long>> kept = new HashMap<>();
  private final SortedMap<Flip, Long> others = new TreeMap<>();

  void add(Owner owner, Flip flip) {
    boolean room = kept.size() < OWNERS_KEPT || kept.containsKey(owner);
    (room ? kept.computeIfAbsent(owner, any -> new TreeMap<>()) : others)
        .merge(flip, 1L, Long::sum);
  }

  /** Those with most flips first, the others at the end. */
  List<Impact.OwnerShare> shares() {
    Comparator<Impact.OwnerShare> mostFirst =
        Comparator.comparingLong(
            share -> -share.flips().values().stream().mapToLong(Long::longValue).sum());
    List<Impact.OwnerShare> shares = new ArrayList<>();
    kept.forEach((owner, flips) -> shares.add(new Impact.OwnerShare(owner, flips, false)));
    shares.sort(
        mostFirst
            .thenComparing(share -> String.valueOf(share.owner().organization()))
            .thenComparing(share -> String.valueOf(share.owner().account())));
    if (!others.isEmpty()) {
      shares.add(new Impact.OwnerShare(NOBODY, others, true));
    }
    return shares;
  }
}
