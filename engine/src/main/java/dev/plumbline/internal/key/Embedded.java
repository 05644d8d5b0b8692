package dev.plumbline.internal.key;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a key that is whole within other text. Immutable. */
final class Embedded {
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_KEY = 20;

  /**
   * A part of a text.
   *
   * @param from where it begins
   * @param to behind its last character
   */
  record Part(int from, int to) {
    boolean overlaps(Part other) {
      return from < other.to && other.from < to;
    }
  }

  private final ShapeIndex shapes;

  Embedded(ShapeIndex shapes) {
    this.shapes = shapes;
  }

  /** The only key in the text, or null if there is none, more than one, or nothing else. */
  @Nullable Part find(String text, @Nullable String provider) {
    List<Part> found = new ArrayList<>();
    boolean undivided = Characters.WORD.areAll(text);
    if (provider != null) {
      shapes.of(provider).forEach(shape -> collect(text, undivided, shape, found));
    }
    shapes.sure().forEach(shape -> collect(text, undivided, shape, found));
    if (found.isEmpty()) {
      return null;
    }
    Part first = found.get(0);
    boolean alone = found.stream().allMatch(first::overlaps);
    return alone && first.to() - first.from() < text.length() ? first : null;
  }

  private static void collect(String text, boolean undivided, KnownShape shape, List<Part> found) {
    if (!shape.pattern().isClean()) {
      return;
    }
    for (String beginning : shape.pattern().beginnings()) {
      if (beginning.length() < SHORTEST_BEGINNING) {
        continue;
      }
      if (undivided) {
        addAtEnds(text, beginning, shape.pattern(), found);
        continue;
      }
      int at = text.indexOf(beginning);
      while (at >= 0) {
        addIfWhole(text, at, shape.pattern(), found);
        at = text.indexOf(beginning, at + 1);
      }
    }
  }

  /** Where nothing divides a text, a key has its borders at the ends alone. */
  private static void addAtEnds(String text, String beginning, ReadyShape shape, List<Part> found) {
    if (text.startsWith(beginning)) {
      addIfWhole(text, 0, shape, found);
    }
    int at = text.length() - shape.shortest();
    if (at > 0 && shape.shortest() == shape.longest() && text.startsWith(beginning, at)) {
      addIfWhole(text, at, shape, found);
    }
  }

  private static void addIfWhole(String text, int at, ReadyShape shape, List<Part> found) {
    int end = shape.follow(text, at).wordEnd();
    if (end - at < SHORTEST_KEY || !isBorder(text, end)) {
      return;
    }
    boolean exact = shape.shortest() == shape.longest() && end == text.length();
    if (at == 0 || isBorder(text, at - 1) || exact) {
      found.add(new Part(at, end));
    }
  }

  private static boolean isBorder(String text, int at) {
    return at == text.length() || !Characters.WORD.has(text.charAt(at));
  }
}
