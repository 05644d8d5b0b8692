package dev.plumbline.internal.meaning;

import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a text that fits two globs. For one pair. */
final class Overlap {
  private static final char ANY = 'x';

  private final String left;
  private final String right;
  private final boolean[][] hopeless;

  private Overlap(String left, String right) {
    this.left = left;
    this.right = right;
    this.hopeless = new boolean[left.length() + 1][right.length() + 1];
  }

  /** A text that fits both; null where none does. */
  static @Nullable String example(String left, String right) {
    return new Overlap(left, right).rest(0, 0);
  }

  /** Whether somebody may be meant by both; whoever is in one group may be in others too. */
  static boolean of(Scope one, Scope other) {
    for (Map.Entry<Dimension, Globs> part : one.parts().entrySet()) {
      Globs globs = other.parts().get(part.getKey());
      boolean single = part.getKey() != Dimension.GROUPS && part.getKey() != Dimension.REGIONS;
      if (single && globs != null && !meet(part.getValue().texts(), globs.texts())) {
        return false;
      }
    }
    return true;
  }

  private static boolean meet(List<String> some, List<String> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> example(one, other) != null));
  }

  private @Nullable String rest(int at, int in) {
    if (at == left.length() && in == right.length()) {
      return "";
    }
    if (hopeless[at][in]) {
      return null;
    }
    String found = isStar(left, at) || isStar(right, in) ? stars(at, in) : both(at, in);
    hopeless[at][in] = found == null;
    return found;
  }

  /** A star stands for nothing, or for what comes next on the other side. */
  private @Nullable String stars(int at, int in) {
    boolean ofLeft = isStar(left, at);
    String found = ofLeft ? rest(at + 1, in) : rest(at, in + 1);
    if (found != null) {
      return found;
    }
    if (ofLeft && in < right.length()) {
      return isStar(right, in) ? rest(at, in + 1) : behind(shown(right, in), rest(at, in + 1));
    }
    return !ofLeft && at < left.length() ? behind(shown(left, at), rest(at + 1, in)) : null;
  }

  private @Nullable String both(int at, int in) {
    if (at == left.length() || in == right.length()) {
      return null;
    }
    char one = left.charAt(at);
    char other = right.charAt(in);
    boolean same = one == other || one == '?' || other == '?';
    char shown = one == '?' ? shown(right, in) : one;
    return same ? behind(shown, rest(at + 1, in + 1)) : null;
  }

  private static char shown(String glob, int at) {
    return glob.charAt(at) == '?' ? ANY : glob.charAt(at);
  }

  private static @Nullable String behind(char first, @Nullable String rest) {
    return rest == null ? null : first + rest;
  }

  private static boolean isStar(String glob, int at) {
    return at < glob.length() && glob.charAt(at) == '*';
  }
}
