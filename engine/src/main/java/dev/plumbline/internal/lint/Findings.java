package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what is found. For one thread. */
final class Findings {
  private final List<Found> all = new ArrayList<>();

  void add(LintCode code, Spot spot, Map<String, Value> arguments) {
    add(code, spot, arguments, Remedy.NONE);
  }

  void add(LintCode code, Spot spot, Map<String, Value> arguments, Remedy remedy) {
    all.add(new Found(code, spot, arguments, remedy));
  }

  /** What was found, by file in the order of the alphabet. */
  SortedMap<String, List<Found>> byFile() {
    SortedMap<String, List<Found>> byFile = new TreeMap<>();
    all.forEach(
        found -> byFile.computeIfAbsent(found.spot().file(), any -> new ArrayList<>()).add(found));
    return byFile;
  }
}
