package dev.plumbline.internal.settings;

import dev.plumbline.internal.settings.ProfileSpec.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The names that a host reads in profiles of a sort, by the steps to where they stand. */
final class KnownNames {
  private static final int LONG_NAME = 10;

  private final ProfileSpec spec;
  private final boolean relaxed;
  private final Map<List<String>, Map<String, String>> known = new LinkedHashMap<>();

  /**
   * A name that the host does not read.
   *
   * @param branch where it stands
   * @param name the name, with the names around it as far as they are none that is known
   * @param meant the name that was probably meant, or null
   * @param member the setup's member that this name stands for, or null
   * @param target where that name would stand, or null
   */
  record Stranger(
      Branch branch,
      String name,
      @Nullable String meant,
      @Nullable String member,
      @Nullable NativePath target) {}

  KnownNames(ProfileSpec spec, Map<String, String> names, boolean relaxed) {
    this.spec = spec;
    this.relaxed = relaxed;
    known.put(List.of(), new HashMap<>());
    spec.fields().forEach((member, paths) -> add(member, paths, names));
    spec.providers()
        .values()
        .forEach(
            provider -> provider.fields().forEach((member, paths) -> add(member, paths, names)));
    add("provider", spec.provider().paths(), names);
    add("", List.copyOf(spec.remembered().values()), names);
    spec.provider()
        .flags()
        .keySet()
        .forEach(flag -> add("", List.of(NativePath.parse(flag)), names));
  }

  private void add(String member, List<NativePath> paths, Map<String, String> names) {
    for (NativePath written : paths) {
      NativePath path = written.filled(names);
      for (int at = 0; at < path.steps().size() && !path.fromRoot(); at++) {
        boolean last = at + 1 == path.steps().size();
        String step = path.steps().get(at);
        int bracket = step.indexOf('[');
        known
            .computeIfAbsent(path.steps().subList(0, at), any -> new HashMap<>())
            .merge(
                bracket < 0 ? step : step.substring(0, bracket),
                last && bracket < 0 ? member : "",
                (one, other) -> one.equals(other) ? one : "");
      }
    }
  }

  /** The names in a profile that nobody knows, as far as something is to be said of them. */
  List<Stranger> unknown(Branch block) {
    List<Stranger> strangers = new ArrayList<>(0);
    if (spec.names() != Names.OPEN) {
      known.forEach((steps, names) -> collect(inner(block, steps), steps, names, strangers));
    }
    return strangers;
  }

  private @Nullable Branch inner(Branch block, List<String> steps) {
    Branch branch = block;
    for (String step : steps) {
      branch = branch == null ? null : branch.children().get(relaxed ? plain(step) : step);
    }
    return branch;
  }

  private void collect(
      @Nullable Branch container,
      List<String> steps,
      Map<String, String> names,
      List<Stranger> to) {
    if (container == null) {
      return;
    }
    for (Branch child : container.children().values()) {
      String name = child.name();
      if (isKnown(name, names) || isOfNoConcern(name)) {
        continue;
      }
      if (child.key() == null) {
        collectBelow(child, steps, names, to);
        continue;
      }
      String meant = meant(name, names.keySet());
      if (meant != null || spec.names() == Names.CLOSED) {
        to.add(stranger(child, name, steps, meant, names));
      }
    }
  }

  /** What stands below a piece of a name that nobody knows, if the piece looks like a slip. */
  private void collectBelow(
      Branch piece, List<String> steps, Map<String, String> names, List<Stranger> to) {
    List<String> containers =
        names.keySet().stream().filter(one -> known.containsKey(joined(steps, one))).toList();
    String meant = piece.children().isEmpty() ? null : meant(piece.name(), containers);
    if (meant == null) {
      return;
    }
    List<String> inner = joined(steps, meant);
    Map<String, String> innerNames = known.getOrDefault(inner, Map.of());
    for (Branch leaf : piece.children().values()) {
      if (leaf.key() != null) {
        String last = innerNames.containsKey(leaf.name()) ? leaf.name() : null;
        Stranger right = stranger(leaf, leaf.name(), inner, last, innerNames);
        String name = piece.name() + "." + leaf.name();
        String path = meant + "." + leaf.name();
        to.add(new Stranger(leaf, name, path, right.member(), right.target()));
      }
    }
  }

  private static List<String> joined(List<String> steps, String last) {
    List<String> joined = new ArrayList<>(steps);
    joined.add(last);
    return joined;
  }

  private static Stranger stranger(
      Branch child,
      String name,
      List<String> steps,
      @Nullable String meant,
      Map<String, String> names) {
    String member = meant == null ? "" : names.getOrDefault(meant, "");
    if (meant == null || member.isEmpty()) {
      return new Stranger(child, name, meant, null, null);
    }
    NativePath target = new NativePath(false, joined(steps, meant), NativePath.Part.WHOLE, null);
    return new Stranger(child, name, meant, member, target);
  }

  private boolean isKnown(String name, Map<String, String> names) {
    return names.containsKey(name)
        || (relaxed && names.keySet().stream().anyMatch(one -> plain(one).equals(plain(name))));
  }

  private boolean isOfNoConcern(String name) {
    return spec.others().stream().anyMatch(other -> other.matches(name));
  }

  /** A name that differs in case and separators only, or by a slip or two. */
  static @Nullable String meant(String name, Collection<String> names) {
    String plain = plain(name);
    DamerauLevenshteinDistance slips =
        new DamerauLevenshteinDistance(name.length() < LONG_NAME ? 1 : 2);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : names.stream().sorted().toList()) {
      int distance = slips.apply(plain, plain(candidate));
      if (distance >= 0 && distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
