package dev.plumbline.internal.policy;

import dev.plumbline.internal.rule.Glob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Finds the globs that could fit a name by what is fixed in them: all of it, else the beginning,
 * else the end. Only those are tried. Immutable.
 */
final class GlobIndex {
  private final Map<String, Integer> exact = new HashMap<>();
  private final Affixes beginnings;
  private final Affixes ends;
  private final List<Open> loose;

  /** A glob that stands for more than one text, with its place. */
  private record Open(int place, Glob glob) {
    static final Comparator<Open> BY_PLACE = Comparator.comparingInt(Open::place);
  }

  GlobIndex(String[] globs) {
    Map<String, List<Open>> byBeginning = new HashMap<>();
    Map<String, List<Open>> byEnd = new HashMap<>();
    List<Open> others = new ArrayList<>();
    for (int i = 0; i < globs.length; i++) {
      String text = globs[i];
      if (!Globs.isOpen(text)) {
        exact.put(text, i);
        continue;
      }
      String beginning = text.substring(0, firstOpen(text));
      String end = text.substring(1 + Math.max(text.lastIndexOf('*'), text.lastIndexOf('?')));
      Open open = new Open(i, new Glob(text));
      if (!beginning.isEmpty()) {
        byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(open);
      } else if (!end.isEmpty()) {
        byEnd.computeIfAbsent(end, any -> new ArrayList<>()).add(open);
      } else {
        others.add(open);
      }
    }
    beginnings = new Affixes(byBeginning, (name, length) -> name.substring(0, length));
    ends = new Affixes(byEnd, (name, length) -> name.substring(name.length() - length));
    loose = List.copyOf(others);
  }

  private static int firstOpen(String glob) {
    int star = glob.indexOf('*');
    int mark = glob.indexOf('?');
    return star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
  }

  int find(String name) {
    int found = exact.getOrDefault(name, Integer.MAX_VALUE);
    found = Math.min(found, beginnings.find(name));
    found = Math.min(found, ends.find(name));
    found = Math.min(found, first(loose, name));
    return found == Integer.MAX_VALUE ? -1 : found;
  }

  private static int first(List<Open> globs, String name) {
    for (int i = 0; i < globs.size(); i++) {
      if (globs.get(i).glob().matches(name)) {
        return globs.get(i).place();
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Globs by their fixed beginning or end; a name is cut to each length that occurs. */
  private static final class Affixes {
    private final Map<String, List<Open>> byText;
    private final BiFunction<String, Integer, String> cut;
    private final int[] lengths;

    Affixes(Map<String, List<Open>> byText, BiFunction<String, Integer, String> cut) {
      this.byText = byText;
      this.cut = cut;
      byText.values().forEach(globs -> globs.sort(Open.BY_PLACE));
      TreeSet<Integer> all = new TreeSet<>();
      byText.keySet().forEach(text -> all.add(text.length()));
      lengths = all.stream().mapToInt(Integer::intValue).toArray();
    }

    int find(String name) {
      int found = Integer.MAX_VALUE;
      for (int length : lengths) {
        if (length > name.length()) {
          break;
        }
        List<Open> globs = byText.get(cut.apply(name, length));
        found = globs == null ? found : Math.min(found, first(globs, name));
      }
      return found;
    }
  }
}
