package dev.plumbline.internal.lint;

import dev.plumbline.internal.rule.Glob;

/** How two globs stand to each other. Both answers are certain where they are true or false. */
final class GlobRelation {
  private GlobRelation() {}

  /** Whether every text that fits the inner glob surely fits the outer one. */
  static boolean covers(String outer, String inner) {
    if (outer.indexOf('?') >= 0 && inner.indexOf('*') >= 0) {
      return outer.equals(inner);
    }
    return new Glob(outer).matches(inner);
  }

  /** Whether some text fits both. */
  static boolean meet(String left, String right) {
    if (!couldBegin(left, right)) {
      return false;
    }
    boolean[] before = new boolean[right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      boolean[] row = new boolean[right.length() + 1];
      for (int j = 0; j <= right.length(); j++) {
        row[j] = (i == 0 && j == 0) || reached(left, i, right, j, before, row);
      }
      before = row;
    }
    return before[right.length()];
  }

  private static boolean reached(
      String left, int i, String right, int j, boolean[] before, boolean[] row) {
    char a = i == 0 ? 0 : left.charAt(i - 1);
    char b = j == 0 ? 0 : right.charAt(j - 1);
    if (a == '*' && (before[j] || (j > 0 && row[j - 1]))) {
      return true;
    }
    if (b == '*' && (row[j - 1] || (i > 0 && before[j]))) {
      return true;
    }
    boolean same = a == b || a == '?' || b == '?';
    return i > 0 && j > 0 && a != '*' && b != '*' && same && before[j - 1];
  }

  private static boolean couldBegin(String left, String right) {
    String a = beginning(left);
    String b = beginning(right);
    return a.startsWith(b) || b.startsWith(a);
  }

  /** What every text that fits begins with. */
  static String beginning(String glob) {
    int at = 0;
    while (at < glob.length() && glob.charAt(at) != '*' && glob.charAt(at) != '?') {
      at++;
    }
    return glob.substring(0, at);
  }

  /** Whether the glob stands for more than one text. */
  static boolean isOpen(String glob) {
    return beginning(glob).length() < glob.length();
  }
}
