package dev.plumbline.fleet;

import dev.plumbline.RuleReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what a change of rules means, setup after setup in the order of the store. */
final class ImpactCount {
  private static final Comparator<RuleReference> BY_PLACE =
      Comparator.comparing(RuleReference::file).thenComparingInt(RuleReference::line);

  private final int samples;
  private final SortedMap<Flip, Alike> flips = new TreeMap<>();
  private final Map<FindingChange.Kind, Long> kinds = new EnumMap<>(FindingChange.Kind.class);
  private final Map<Decider, ByRule> rules = new HashMap<>();
  private final OwnerCount organizations = new OwnerCount();
  private final OwnerCount accounts = new OwnerCount();
  private long all;
  private long changed;

  private record Decider(String code, RuleReference rule) {}

  private static final class Alike {
    private final List<SetupImpact> samples = new ArrayList<>();
    private long count;
  }

  private static final class ByRule {
    private final Map<FindingChange.Kind, Long> kinds = new EnumMap<>(FindingChange.Kind.class);
    private final List<String> samples = new ArrayList<>();

    private long total() {
      return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  ImpactCount(int samples) {
    this.samples = samples;
  }

  void add(SetupImpact setup) {
    all++;
    Alike alike = flips.computeIfAbsent(setup.flip(), any -> new Alike());
    alike.count++;
    if (setup.isNone()) {
      return;
    }
    changed++;
    if (alike.samples.size() < samples) {
      alike.samples.add(setup);
    }
    setup.changes().forEach(change -> add(change, setup));
    if (setup.flip().isChange()) {
      organizations.add(setup.owner().withoutAccount(), setup.flip());
      accounts.add(setup.owner(), setup.flip());
    }
  }

  private void add(FindingChange change, SetupImpact setup) {
    kinds.merge(change.kind(), 1L, Long::sum);
    ByRule rule =
        rules.computeIfAbsent(new Decider(change.code(), change.rule()), any -> new ByRule());
    rule.kinds.merge(change.kind(), 1L, Long::sum);
    String name = setup.name().orElse("");
    if (rule.samples.size() < samples && !rule.samples.contains(name)) {
      rule.samples.add(name);
    }
  }

  Impact impact(Unread unread) {
    SortedMap<Flip, Impact.Group> groups = new TreeMap<>();
    flips.forEach((flip, alike) -> groups.put(flip, new Impact.Group(alike.count, alike.samples)));
    return new Impact(
        new Impact.Count(all, changed),
        groups,
        kinds,
        shares(),
        organizations.shares(),
        accounts.shares(),
        unread);
  }

  private List<Impact.RuleShare> shares() {
    Comparator<Map.Entry<Decider, ByRule>> mostFirst =
        Comparator.comparingLong(entry -> -entry.getValue().total());
    return rules.entrySet().stream()
        .sorted(
            mostFirst
                .thenComparing(entry -> entry.getKey().code())
                .thenComparing(entry -> entry.getKey().rule(), BY_PLACE))
        .map(
            entry ->
                new Impact.RuleShare(
                    entry.getKey().code(),
                    entry.getKey().rule(),
                    entry.getValue().kinds,
                    entry.getValue().samples))
        .toList();
  }
}
