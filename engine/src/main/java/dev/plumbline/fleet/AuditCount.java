package dev.plumbline.fleet;

import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Waiver;
import dev.plumbline.fleet.Audit.CodeShare;
import dev.plumbline.fleet.Audit.GroupShare;
import dev.plumbline.fleet.Audit.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up how setups fare, one after the other in the order of the store. */
final class AuditCount {
  private static final int GROUPS_KEPT = 20_000;

  private final int samples;
  private final SortedMap<Standing, Long> standings = new TreeMap<>();
  private final Map<Found, Seen> codes = new HashMap<>();
  private final Map<Grouping, Map<String, SortedMap<Standing, Long>>> groups =
      new EnumMap<>(Grouping.class);
  private final Map<Grouping, SortedMap<Standing, Long>> others = new EnumMap<>(Grouping.class);
  private final Set<Waiver> used = new HashSet<>();
  private long setups;

  private record Found(String code, Severity severity, boolean waived) {
    private static final Comparator<Found> ORDER =
        Comparator.comparing(Found::waived)
            .thenComparing(Found::severity)
            .thenComparing(Found::code);
  }

  private static final class Seen {
    private final List<String> samples = new ArrayList<>();
    private long count;
  }

  /** What is left of a setup once it was validated. */
  record Judged(
      String name,
      Standing standing,
      Map<Grouping, String> groups,
      List<Found> found,
      List<Waiver> waivers) {
    static Judged of(Setup setup, Report report) {
      List<Found> found = new ArrayList<>();
      List<Waiver> waivers = new ArrayList<>();
      for (Diagnostic one : report.diagnostics()) {
        one.waived().ifPresent(waivers::add);
        found.add(new Found(one.code(), one.severity(), one.waived().isPresent()));
      }
      Map<Grouping, String> groups = new EnumMap<>(Grouping.class);
      groups.put(Grouping.ORGANIZATIONS, text(setup.context().organization()));
      groups.put(Grouping.ACCOUNTS, text(setup.context().account()));
      groups.put(Grouping.PROVIDERS, setup.text("provider").orElse(""));
      return new Judged(setup.name().orElse(""), Standing.of(report), groups, found, waivers);
    }

    private static String text(@Nullable String name) {
      return name == null ? "" : name;
    }
  }

  AuditCount(int samples) {
    this.samples = samples;
  }

  void add(Judged setup) {
    setups++;
    standings.merge(setup.standing(), 1L, Long::sum);
    used.addAll(setup.waivers());
    for (Found found : setup.found()) {
      Seen seen = codes.computeIfAbsent(found, any -> new Seen());
      seen.count++;
      if (seen.samples.size() < samples && !seen.samples.contains(setup.name())) {
        seen.samples.add(setup.name());
      }
    }
    setup.groups().forEach((grouping, name) -> add(grouping, name, setup.standing()));
  }

  private void add(Grouping grouping, String name, Standing standing) {
    Map<String, SortedMap<Standing, Long>> known =
        groups.computeIfAbsent(grouping, any -> new HashMap<>());
    boolean room = known.size() < GROUPS_KEPT || known.containsKey(name);
    SortedMap<Standing, Long> counts =
        room
            ? known.computeIfAbsent(name, any -> new TreeMap<>())
            : others.computeIfAbsent(grouping, any -> new TreeMap<>());
    counts.merge(standing, 1L, Long::sum);
  }

  Audit audit(List<Waiver> waivers, Unread unread) {
    Map<Grouping, List<GroupShare>> shares = new EnumMap<>(Grouping.class);
    groups.keySet().forEach(grouping -> shares.put(grouping, shares(grouping)));
    List<CodeShare> found = new ArrayList<>();
    Comparator<Map.Entry<Found, Seen>> order =
        Comparator.comparing((Map.Entry<Found, Seen> one) -> one.getKey().waived())
            .thenComparing(one -> one.getKey().severity())
            .thenComparing(one -> -one.getValue().count)
            .thenComparing(Map.Entry::getKey, Found.ORDER);
    codes.entrySet().stream()
        .sorted(order)
        .forEach(
            one ->
                found.add(
                    new CodeShare(
                        one.getKey().code(),
                        one.getKey().severity(),
                        one.getKey().waived(),
                        one.getValue().count,
                        one.getValue().samples)));
    List<Waiver> unused = waivers.stream().filter(waiver -> !used.contains(waiver)).toList();
    return new Audit(setups, standings, found, shares, unused, unread);
  }

  /** Those with most failures first, then with most warnings, the others at the end. */
  private List<GroupShare> shares(Grouping grouping) {
    List<GroupShare> shares = new ArrayList<>();
    groups
        .getOrDefault(grouping, Map.of())
        .forEach((name, counts) -> shares.add(new GroupShare(name, counts, false)));
    shares.sort(
        Comparator.comparingLong((GroupShare one) -> -count(one, Standing.FAIL))
            .thenComparingLong(one -> -count(one, Standing.WARN))
            .thenComparing(GroupShare::name));
    SortedMap<Standing, Long> rest = others.get(grouping);
    if (rest != null) {
      shares.add(new GroupShare("", rest, true));
    }
    return shares;
  }

  private static long count(GroupShare share, Standing standing) {
    return share.standings().getOrDefault(standing, 0L);
  }
}
