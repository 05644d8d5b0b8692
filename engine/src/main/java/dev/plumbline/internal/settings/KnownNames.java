package dev.plumbline.internal.settings;

import dev.plumbline.internal.settings.ProfileSpec.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The names that a host reads in profiles of a sort, by the steps to where they stand. */
final class KnownNames {
  private static final int LONG_NAME = 8;

  private final ProfileSpec spec;
  private final boolean relaxed;
  private final Map<List<String>, Map<String, String>> known = new LinkedHashMap<>();

  /**
   * A name that the host does not read.
   *
   * @param branch where it stands
   * @param meant the name that was probably meant, or null
   * @param member the setup's member that this name stands for, or null
   * @param target where that name would stand, or null
   */
  record Stranger(
      Branch branch,
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
    NativePath provider = spec.provider().path();
    if (provider != null) {
      add("provider", List.of(provider), names);
    }
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
      if (child.key() != null && !isKnown(name, names) && !isOfNoConcern(name)) {
        String meant = meant(name, names);
        if (meant != null || spec.names() == Names.CLOSED) {
          to.add(stranger(child, steps, meant, names));
        }
      }
    }
  }

  private static Stranger stranger(
      Branch child, List<String> steps, @Nullable String meant, Map<String, String> names) {
    String member = meant == null ? "" : names.getOrDefault(meant, "");
    if (meant == null || member.isEmpty()) {
      return new Stranger(child, meant, null, null);
    }
    List<String> path = new ArrayList<>(steps);
    path.add(meant);
    return new Stranger(
        child, meant, member, new NativePath(false, path, NativePath.Part.WHOLE, null));
  }

  private boolean isKnown(String name, Map<String, String> names) {
    return names.containsKey(name)
        || (relaxed && names.keySet().stream().anyMatch(one -> plain(one).equals(plain(name))));
  }

  private boolean isOfNoConcern(String name) {
    return spec.others().stream().anyMatch(other -> other.matches(name));
  }

  /** A name that differs in case and separators only, or by a slip or two. */
  private static @Nullable String meant(String name, Map<String, String> names) {
    String plain = plain(name);
    DamerauLevenshteinDistance slips =
        new DamerauLevenshteinDistance(name.length() < LONG_NAME ? 1 : 2);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : names.keySet().stream().sorted().toList()) {
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
