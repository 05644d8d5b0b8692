package dev.plumbline.fleet;

import dev.plumbline.Plumbline;
import dev.plumbline.Severity;
import dev.plumbline.Waiver;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How stored setups fare by the rules as they are. The same store and rules always give the same.
 *
 * @param setups how many setups there are
 * @param standings how many of them fare how
 * @param codes what is found, the most severe and most frequent first
 * @param groups how the setups of each organization, account and provider fare, those with most
 *     failures first
 * @param unusedWaivers waivers that excused nothing here, expired ones as well
 * @param unread what could not be read
 */
public record Audit(
    long setups,
    SortedMap<Standing, Long> standings,
    List<CodeShare> codes,
    Map<Grouping, List<GroupShare>> groups,
    List<Waiver> unusedWaivers,
    Unread unread) {
  /** Copies the collections and keeps their order. */
  public Audit {
    standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
    codes = List.copyOf(codes);
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    unusedWaivers = List.copyOf(unusedWaivers);
  }

  /** What setups are counted by. */
  public enum Grouping {
    /** The organization of the context. */
    ORGANIZATIONS,
    /** The account of the context. */
    ACCOUNTS,
    /** The provider as the setup names it. */
    PROVIDERS
  }

  /**
   * What is found by one code.
   *
   * @param code the code
   * @param severity how severe it is
   * @param waived whether waivers excuse it
   * @param count how often
   * @param samples the first setups, by their names
   */
  public record CodeShare(
      String code, Severity severity, boolean waived, long count, List<String> samples) {
    /** Copies the list. */
    public CodeShare {
      samples = List.copyOf(samples);
    }
  }

  /**
   * How the setups of a group fare.
   *
   * @param name the group; empty where setups name none
   * @param standings how many of them fare how
   * @param others whether these are all groups for which there was no room
   */
  public record GroupShare(String name, SortedMap<Standing, Long> standings, boolean others) {
    /** Copies the map. */
    public GroupShare {
      standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
    }
  }

  /**
   * Validates every setup; texts and fixes are not worked out.
   *
   * @param sources the store, which is read once and in portions
   */
  public static Audit of(
      Plumbline plumbline, Iterator<? extends SetupSource> sources, FleetOptions options) {
    Portions portions = new Portions(options);
    AuditCount count = new AuditCount(options.samples());
    portions.each(
        sources,
        setup -> AuditCount.Judged.of(setup, plumbline.validate(setup, options.validation())),
        count::add);
    return count.audit(plumbline.waivers(), portions.unread());
  }

  /** Whether no setup fails. */
  public boolean passes() {
    return !standings.containsKey(Standing.FAIL);
  }
}
