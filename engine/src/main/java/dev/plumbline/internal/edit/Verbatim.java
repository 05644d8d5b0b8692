package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Node;

/**
 * A value that is moved, with the text that it had.
 *
 * @param node the value; it is recognized by identity
 * @param raw its text
 * @param column the column that it started in, from zero
 */
record Verbatim(Node node, String raw, int column) {

  /** Whether the text fits into one line. */
  boolean inOneLine() {
    return raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0;
  }

  /** The text with all lines but the first indented anew; blank ones stay as they are. */
  String indented(int indentation) {
    String[] lines = raw.split("(?<=\n)", -1);
    StringBuilder moved = new StringBuilder(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      boolean shift = lines[i].length() >= column && lines[i].substring(0, column).isBlank();
      boolean blank = lines[i].isBlank();
      moved.append(
          shift && !blank ? " ".repeat(indentation) + lines[i].substring(column) : lines[i]);
    }
    return moved.toString();
  }

  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "a moved " + node.kindName();
  }
}
