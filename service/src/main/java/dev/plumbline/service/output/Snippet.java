package dev.plumbline.service.output;

import dev.plumbline.Position;
import java.util.List;

/**
 * A line of a source with marks under a part of it:
 *
 * <pre>
 *    |
 *  2 | apiKey: ••••••••
 *    |         ^^^^^^^^
 * </pre>
 */
final class Snippet {
  private static final String CUT = "…";

  private final Concealed concealed;
  private final SourceText source;
  private final Palette palette;
  private final int width;

  /**
   * Prepares snippets of one source.
   *
   * @param width how many columns a snippet may take
   */
  Snippet(SourceText source, Concealed concealed, Palette palette, int width) {
    this.source = source;
    this.concealed = concealed;
    this.palette = palette;
    this.width = width;
  }

  /** The lines to print for a place; how they are marked tells how severe it is. */
  List<String> lines(Position place, String color) {
    String line = source.line(place.line());
    DisplayText display = DisplayText.of(line, concealed.inLine(place.line()));
    int end = place.endLine() == place.line() ? place.endColumn() - 1 : line.length();
    int from = display.column(place.column() - 1);
    int to = Math.max(display.column(end), from + 1);
    String number = Integer.toString(place.line());
    String margin = palette.faint(" ".repeat(number.length() + 2) + "|");
    Window window = Window.around(display, from, to, width - number.length() - 4);
    return List.of(
        margin,
        palette.faint(" " + number + " |") + " " + window.text,
        margin + " " + " ".repeat(window.from) + palette.paint(color, "^".repeat(window.marks)));
  }

  /** The part of a long line that shows the beginning of what is marked. */
  private record Window(String text, int from, int marks) {

    static Window around(DisplayText display, int from, int to, int room) {
      if (Math.max(display.width(), to) <= room) {
        return new Window(display.text(), from, to - from);
      }
      int start = to <= room - 1 ? 0 : Math.max(0, from - room / 3);
      String text = slice(display.text(), start, start + room - 2);
      boolean cutBefore = start > 0;
      int shift = cutBefore ? 1 - start : 0;
      int marks = Math.min(to - from, start + room - 2 - from);
      boolean cutBehind = start + room - 2 < display.width();
      return new Window(
          (cutBefore ? CUT : "") + text + (cutBehind ? CUT : ""), from + shift, Math.max(marks, 1));
    }

    /** The characters between two columns; one that is cut in half becomes a blank. */
    private static String slice(String text, int start, int end) {
      DisplayText display = DisplayText.of(text);
      StringBuilder slice = new StringBuilder();
      int at = 0;
      while (at < text.length()) {
        int next = at + 1;
        while (next < text.length() && display.column(next) == display.column(at)) {
          next++;
        }
        if (display.column(at) >= start && display.column(next) <= end) {
          slice.append(text, at, next);
        } else if (display.column(next) > start && display.column(at) < end) {
          slice.append(" ");
        }
        at = next;
      }
      return slice.toString();
    }
  }
}
