package dev.plumbline.service.http;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Every eight characters that follow each other in any of many secrets, found in one pass. */
final class SecretWindows {
  private static final int WINDOW = 8;
  private static final int BITS = 8;

  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final int MARK_BITS = 22;

  private final Set<Long> windows = new HashSet<>();

  /** Tells of most windows at once that they are none of these. */
  private final BitSet marks = new BitSet(1 << MARK_BITS);

  /** Adds a secret of plain letters. */
  void add(String secret) {
    slide(
        secret,
        window -> {
          windows.add(window);
          marks.set(mark(window));
          return true;
        });
  }

  private interface Each {
    boolean take(long window);
  }

  /** The first of them in an output. */
  Optional<String> firstIn(String output) {
    int found = slide(output, window -> !marks.get(mark(window)) || !windows.contains(window));
    return found < 0 ? Optional.empty() : Optional.of(output.substring(found - WINDOW, found));
  }

  private static int mark(long window) {
    return (int) (window * SPREAD >>> Long.SIZE - MARK_BITS);
  }

  /** Gives each window as one number; where one is not taken, tells where it ends. */
  private static int slide(String text, Each each) {
    long window = 0;
    for (int at = 0; at < text.length(); at++) {
      window = window << BITS | text.charAt(at) & 0xFF;
      if (at + 1 >= WINDOW && !each.take(window)) {
        return at + 1;
      }
    }
    return -1;
  }
}
