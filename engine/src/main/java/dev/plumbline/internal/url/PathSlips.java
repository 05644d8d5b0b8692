package dev.plumbline.internal.url;

import java.util.List;
import java.util.Set;

/** Tells slips of the keyboard in a path from other paths. */
final class PathSlips {
  private static final Set<String> API_SLIPS = Set.of("apl", "ap1", "aip", "pai", "apii", "ap");

  private PathSlips() {}

  /** Whether the path is the right one with its version, or all of it, once more. */
  static boolean isDoubled(List<String> right, List<String> path) {
    if (path.size() <= right.size() || !Segments.holdsVersion(right)) {
      return false;
    }
    if (Segments.startsWith(path, right)) {
      List<String> rest = path.subList(right.size(), path.size());
      return Segments.isVersionsOnly(rest) || Segments.endsWith(right, rest);
    }
    List<String> before = path.subList(0, path.size() - right.size());
    return Segments.endsWith(path, right)
        && Segments.isVersionsOnly(before)
        && Segments.holdsVersion(before);
  }

  /** Whether the path is the right one but for slips of the keyboard in one segment. */
  static boolean isMisspelt(List<String> right, List<String> path) {
    if (right.size() != path.size()) {
      return false;
    }
    int near = 0;
    for (int i = 0; i < right.size(); i++) {
      String segment = path.get(i);
      if (!segment.equals(right.get(i))) {
        boolean slip =
            segment.equalsIgnoreCase(right.get(i))
                || Lookalikes.isNear(segment, right.get(i))
                || (right.get(i).equals("api") && API_SLIPS.contains(segment));
        near += slip ? 1 : 9;
      }
    }
    return near > 0 && near < 9;
  }
}
