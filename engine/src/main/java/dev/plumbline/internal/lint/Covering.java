package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Globs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which globs of a set cover a text or another glob. Open globs are filed under what is fixed at
 * their beginning, so that looking one up does not try them all.
 */
final class Covering {
  private final List<String> globs;
  private final Set<String> all;
  private final Map<String, List<String>> openByBeginning = new HashMap<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();

  Covering(Globs globs) {
    this.globs = globs.texts();
    this.all = new HashSet<>(this.globs);
    for (String glob : this.globs) {
      if (GlobRelation.isOpen(glob)) {
        String beginning = GlobRelation.beginning(glob);
        openByBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(glob);
        lengths.add(beginning.length());
      }
    }
  }

  /** The globs that others of the set cover, with one that does. */
  Map<String, String> covered() {
    Map<String, String> covered = new LinkedHashMap<>();
    for (String glob : globs) {
      String by = covering(glob);
      if (by != null && !glob.equals(covered.get(by))) {
        covered.put(glob, by);
      }
    }
    return covered;
  }

  /** A glob of the set that covers this one, which may be itself. */
  @Nullable String coveringOrSame(String glob) {
    return all.contains(glob) ? glob : covering(glob);
  }

  private @Nullable String covering(String glob) {
    String fixed = GlobRelation.beginning(glob);
    for (int length : lengths) {
      if (length > fixed.length()) {
        return null;
      }
      for (String open : openByBeginning.getOrDefault(fixed.substring(0, length), List.of())) {
        if (!open.equals(glob) && GlobRelation.covers(open, glob)) {
          return open;
        }
      }
    }
    return null;
  }
}
