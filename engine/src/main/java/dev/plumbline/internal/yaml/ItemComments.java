package dev.plumbline.internal.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts comments and blank lines that the library writes behind a list item's dash above it, where
 * people write them.
 */
final class ItemComments {
  private ItemComments() {}

  static String before(List<String> lines) {
    List<String> moved = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      int content = isOpen(line) ? contentOf(lines, at) : -1;
      if (content < 0) {
        moved.add(line);
        at++;
        continue;
      }
      String indent = " ".repeat(indentOf(line));
      String first = line.strip().substring(1).strip();
      if (!first.isEmpty()) {
        moved.add(indent + first);
      }
      for (String above : lines.subList(at + 1, content)) {
        moved.add(above.isBlank() ? "" : indent + above.strip());
      }
      moved.add(indent + "- " + lines.get(content).strip());
      at = content + 1;
    }
    return String.join("\n", moved) + "\n";
  }

  /** Whether nothing of the item stands on the line of its dash. */
  private static boolean isOpen(String line) {
    String visible = line.strip();
    return visible.equals("-") || visible.startsWith("- #");
  }

  /** The line on which the item begins, or -1 where it is empty. */
  private static int contentOf(List<String> lines, int dash) {
    int at = dash + 1;
    while (at < lines.size() && isCommentOrBlank(lines.get(at))) {
      at++;
    }
    boolean own = at < lines.size() && indentOf(lines.get(at)) == indentOf(lines.get(dash)) + 2;
    return own ? at : -1;
  }

  private static boolean isCommentOrBlank(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
