package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Placeholders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people and templates leave in a key field, made ready. Immutable. */
final class StandIns {
  private static final int ASCII = 128;

  private final Map<Integer, List<String>> placeholders;
  private final Map<Integer, List<String>> dummies;
  private final List<ReadyShape> shapes;
  private final ReadyShape[][] shapesByFirst = new ReadyShape[ASCII][];

  StandIns(Placeholders known) {
    placeholders = byLength(known.words());
    dummies = byLength(known.dummies());
    shapes = known.shapes().stream().map(ReadyShape::new).toList();
    for (char c = 0; c < ASCII; c++) {
      char first = c;
      shapesByFirst[c] =
          shapes.stream().filter(s -> s.mayBeginWith(first)).toArray(ReadyShape[]::new);
    }
  }

  private static Map<Integer, List<String>> byLength(Set<String> words) {
    Map<Integer, List<String>> byLength = new HashMap<>();
    words.forEach(
        word -> byLength.computeIfAbsent(word.length(), any -> new ArrayList<>()).add(word));
    return byLength;
  }

  /** Whether it is a word that satisfies a client. */
  boolean isDummy(String text) {
    return has(dummies, text);
  }

  /** Whether it is a word that waits to be replaced. */
  boolean isPlaceholder(String text) {
    return has(placeholders, text);
  }

  /** Whether it has a form that waits to be replaced. */
  boolean looksLikePlaceholder(String text) {
    char first = text.charAt(0);
    if (first >= ASCII) {
      return shapes.stream().anyMatch(shape -> shape.matches(text));
    }
    for (ReadyShape shape : shapesByFirst[first]) {
      if (shape.matches(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Map<Integer, List<String>> words, String text) {
    List<String> sameLength = words.get(text.length());
    if (sameLength == null) {
      return false;
    }
    for (String word : sameLength) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
