package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Globs;
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

  /** Whether one of the globs surely covers the inner one. */
  static boolean covers(Globs outer, String inner) {
    for (int i = 0; i < outer.size(); i++) {
      if (covers(outer.text(i), inner)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some text fits both. */
  static boolean meet(String left, String right) {
    if (!couldBegin(left, right)) {
      return false;
    }
    boolean[][] reached = new boolean[left.length() + 1][right.length() + 1];
    reached[0][0] = true;
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        char a = i == 0 ? 0 : left.charAt(i - 1);
        char b = j == 0 ? 0 : right.charAt(j - 1);
        if (a == '*' || b == '*') {
          reached[i][j] |= (i > 0 && a == '*' && reached[i - 1][j]);
          reached[i][j] |= (j > 0 && b == '*' && reached[i][j - 1]);
          reached[i][j] |= (j > 0 && a == '*' && reached[i][j - 1]);
          reached[i][j] |= (i > 0 && b == '*' && reached[i - 1][j]);
        } else if (i > 0 && j > 0 && (a == b || a == '?' || b == '?')) {
          reached[i][j] |= reached[i - 1][j - 1];
        }
      }
    }
    return reached[left.length()][right.length()];
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
