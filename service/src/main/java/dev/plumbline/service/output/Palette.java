package dev.plumbline.service.output;

import dev.plumbline.Severity;

/**
 * Colors, where they are wanted.
 *
 * @param colors whether the reader is a terminal that shows them
 */
public record Palette(boolean colors) {
  private static final String ESCAPE = "\u001B[";
  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String GREEN = "32";

  /** No colors: for files, pipes and terminals whose owner does not want them. */
  public static final Palette PLAIN = new Palette(false);

  String strong(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  String good(String text) {
    return paint(GREEN, text);
  }

  String paint(String color, String text) {
    return colors ? ESCAPE + color + "m" + text + ESCAPE + "0m" : text;
  }

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case INFO -> "1;36";
      case HINT -> "1;34";
    };
  }
}
