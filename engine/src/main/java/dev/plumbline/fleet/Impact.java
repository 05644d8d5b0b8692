package dev.plumbline.fleet;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleReference;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of rules means for stored setups: who fails that passed, who passes that failed,
 * and by which rules. The same store and rules always give the same.
 *
 * @param setups how many setups there are, and how many of them fare otherwise in any respect
 * @param flips how the setups fare before and after, those that stay as they are as well
 * @param kinds how many errors and warnings come and go
 * @param rules the rules that decide, those with most changes first
 * @param organizations whose setups fare otherwise, those with most first; accounts left out
 * @param accounts the same by account
 * @param unread what could not be read
 */
public record Impact(
    Count setups,
    SortedMap<Flip, Group> flips,
    Map<FindingChange.Kind, Long> kinds,
    List<RuleShare> rules,
    List<OwnerShare> organizations,
    List<OwnerShare> accounts,
    Unread unread) {
  /** Copies the collections and keeps their order. */
  public Impact {
    flips = Collections.unmodifiableSortedMap(new TreeMap<>(flips));
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    rules = List.copyOf(rules);
    organizations = List.copyOf(organizations);
    accounts = List.copyOf(accounts);
  }

  /**
   * Numbers of setups.
   *
   * @param all all of them
   * @param changed those with an error or warning that comes or goes
   */
  public record Count(long all, long changed) {}

  /**
   * Setups that fare alike.
   *
   * @param count how many
   * @param samples the first ones of those for which something changes
   */
  public record Group(long count, List<SetupImpact> samples) {
    /** Copies the list. */
    public Group {
      samples = List.copyOf(samples);
    }
  }

  /**
   * What one rule decides.
   *
   * @param code the code that is reported
   * @param rule the policy or check
   * @param kinds how many errors and warnings come and go by it
   * @param samples the first setups, by their names
   */
  public record RuleShare(
      String code, RuleReference rule, Map<FindingChange.Kind, Long> kinds, List<String> samples) {
    /** Copies the collections. */
    public RuleShare {
      kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
      samples = List.copyOf(samples);
    }
  }

  /**
   * What a change means for an owner of setups.
   *
   * @param owner the organization or account
   * @param flips how many of the setups fare otherwise, and how
   * @param others whether these are all owners for whom there was no room
   */
  public record OwnerShare(Owner owner, SortedMap<Flip, Long> flips, boolean others) {
    /** Copies the map. */
    public OwnerShare {
      flips = Collections.unmodifiableSortedMap(new TreeMap<>(flips));
    }
  }

  /**
   * Validates every setup by both rule bases. Neither of them changes; texts and fixes are not
   * worked out.
   *
   * @param sources the store, which is read once and in portions
   */
  public static Impact of(
      Plumbline before,
      Plumbline after,
      Iterator<? extends SetupSource> sources,
      FleetOptions options) {
    Portions portions = new Portions(options);
    ImpactCount count = new ImpactCount(options.samples());
    portions.each(
        sources,
        setup ->
            SetupImpact.of(
                setup,
                before.validate(setup, options.validation()),
                after.validate(setup, options.validation())),
        count::add);
    return count.impact(portions.unread());
  }

  /** How many setups flip, from any standing to any other. */
  public long flipped() {
    return flips.entrySet().stream()
        .filter(flip -> flip.getKey().isChange())
        .mapToLong(flip -> flip.getValue().count())
        .sum();
  }

  /** Whether a setup fails that does not fail now. */
  public boolean breaksSomething() {
    return flips.keySet().stream()
        .anyMatch(flip -> flip.isChange() && flip.after() == Standing.FAIL);
  }
}
