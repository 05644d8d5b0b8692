package dev.plumbline.internal.expression;

import dev.plumbline.internal.expression.Automaton.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression for whole texts that are a row of stretches, each of some characters and all but
 * the last of a fixed length: most keys. Each character is judged by its place alone, so that a
 * processor need not be done with one before it looks at the next. It knows ASCII alone.
 */
final class Row {
  private static final int MOST_STRETCHES = Long.SIZE;

  /** For each ASCII character a bit for each stretch in which it may stand. */
  private final long[] stretchesOf = new long[Ascii.SIZE];

  /** Where each stretch ends; the last one ends where the text does. */
  private final int[] ends;

  private final int shortest;
  private final int longest;

  /** Characters, and how many of them. */
  private record Stretch(Ascii characters, int least, int most) {
    boolean isFixed() {
      return least == most;
    }
  }

  private Row(List<Stretch> stretches) {
    ends = new int[stretches.size()];
    int least = 0;
    int most = 0;
    for (int i = 0; i < ends.length; i++) {
      Stretch stretch = stretches.get(i);
      least += stretch.least;
      most = stretch.most < 0 ? Integer.MAX_VALUE : least - stretch.least + stretch.most;
      ends[i] = most;
      for (int c = 0; c < Ascii.SIZE; c++) {
        stretchesOf[c] |= stretch.characters.contains(c) ? 1L << i : 0;
      }
    }
    shortest = least;
    longest = most;
  }

  /** The row that a part is, or null where it is none. */
  static @Nullable Row of(Part part) {
    List<Stretch> stretches = new ArrayList<>();
    boolean isRow = collect(withoutAnchors(part), stretches);
    for (int i = 0; i + 1 < stretches.size(); i++) {
      isRow &= stretches.get(i).isFixed();
    }
    return isRow && !stretches.isEmpty() && stretches.size() <= MOST_STRETCHES
        ? new Row(stretches)
        : null;
  }

  /** The ends of a whole text are where they are without being asked for. */
  private static Part withoutAnchors(Part part) {
    if (!(part instanceof Part.Sequence sequence)) {
      return part;
    }
    List<Part> parts = sequence.parts();
    int from = !parts.isEmpty() && parts.get(0) == Part.Anchor.BEGIN ? 1 : 0;
    int to =
        parts.size()
            - (parts.size() > from && parts.get(parts.size() - 1) == Part.Anchor.END ? 1 : 0);
    return new Part.Sequence(parts.subList(from, to));
  }

  private static boolean collect(Part part, List<Stretch> to) {
    if (part instanceof Part.Sequence sequence) {
      return sequence.parts().stream().allMatch(each -> collect(each, to));
    }
    if (part instanceof Part.OneOf oneOf) {
      add(new Stretch(oneOf.characters(), 1, 1), to);
      return true;
    }
    if (part instanceof Part.Repeat repeat && repeat.part() instanceof Part.OneOf oneOf) {
      add(new Stretch(oneOf.characters(), repeat.least(), repeat.most()), to);
      return true;
    }
    return false;
  }

  /** Two fixed stretches of the same characters are one. */
  private static void add(Stretch stretch, List<Stretch> to) {
    Stretch last = to.isEmpty() ? null : to.get(to.size() - 1);
    if (last != null
        && last.isFixed()
        && stretch.isFixed()
        && last.characters.equals(stretch.characters)) {
      int length = last.least + stretch.least;
      to.set(to.size() - 1, new Stretch(stretch.characters, length, length));
    } else {
      to.add(stretch);
    }
  }

  Outcome search(String text) {
    int length = text.length();
    boolean fits = length >= shortest && length <= longest;
    int letters = 0;
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      int end = Math.min(ends[i], length);
      long here = 1L << i;
      while (at < end) {
        char c = text.charAt(at++);
        letters |= c;
        here &= stretchesOf[c & Ascii.SIZE - 1];
      }
      fits &= here != 0;
    }
    while (at < length) {
      letters |= text.charAt(at++);
    }
    return letters >= Ascii.SIZE ? Outcome.UNKNOWN : fits ? Outcome.FOUND : Outcome.MISSING;
  }
}
