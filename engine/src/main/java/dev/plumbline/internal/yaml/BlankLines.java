package dev.plumbline.internal.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts one blank line above what had some in the original. The library loses those that follow
 * lists, and a line is found again by what stands on it.
 */
final class BlankLines {
  private BlankLines() {}

  static String restored(String original, String written) {
    Set<String> separated = separated(original.lines().toList());
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    boolean afterBlank = true;
    for (String line : (Iterable<String>) written.lines()::iterator) {
      if (!line.isBlank() && separated.contains(numbered(line, counts)) && !afterBlank) {
        text.append('\n');
      }
      text.append(line).append('\n');
      afterBlank = line.isBlank();
    }
    return text.toString();
  }

  private static Set<String> separated(List<String> lines) {
    Set<String> separated = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    boolean afterBlank = false;
    for (String line : lines) {
      if (!line.isBlank()) {
        String name = numbered(line, counts);
        if (afterBlank) {
          separated.add(name);
        }
      }
      afterBlank = line.isBlank();
    }
    return separated;
  }

  /** What stands on a line, however it is spaced, and for the how manieth time it does. */
  private static String numbered(String line, Map<String, Integer> counts) {
    String content = line.replaceAll("\\s", "");
    return content + "\n" + counts.merge(content, 1, Integer::sum);
  }
}
