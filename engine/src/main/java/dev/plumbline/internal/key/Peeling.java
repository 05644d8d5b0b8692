package dev.plumbline.internal.key;

import dev.plumbline.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value from which surplus is taken bit by bit. For one thread and one value. */
final class Peeling {
  private final @Nullable SurplusKind[] kinds;
  private final String raw;
  private int[] origins;
  private String core;

  Peeling(String raw) {
    this.raw = raw;
    this.kinds = new SurplusKind[raw.length()];
    this.core = raw;
    this.origins = new int[raw.length() + 1];
    for (int i = 0; i <= raw.length(); i++) {
      origins[i] = i;
    }
  }

  /** What is left. */
  String core() {
    return core;
  }

  /** Takes a part of what is left away. */
  void cut(int from, int to, SurplusKind kind) {
    for (int i = from; i < to; i++) {
      kinds[origins[i]] = kind;
    }
    rebuild();
  }

  /** Takes all characters of a set away, wherever they are; tells whether there were any. */
  boolean cutAll(Characters which, SurplusKind kind) {
    boolean any = false;
    for (int i = 0; i < core.length(); i++) {
      if (which.has(core.charAt(i))) {
        kinds[origins[i]] = kind;
        any = true;
      }
    }
    if (any) {
      rebuild();
    }
    return any;
  }

  /** What would be left without the characters of a set. */
  String without(Characters which) {
    StringBuilder rest = new StringBuilder(core.length());
    for (int i = 0; i < core.length(); i++) {
      if (!which.has(core.charAt(i))) {
        rest.append(core.charAt(i));
      }
    }
    return rest.toString();
  }

  private void rebuild() {
    StringBuilder rest = new StringBuilder(raw.length());
    int[] places = new int[raw.length() + 1];
    for (int i = 0; i < raw.length(); i++) {
      if (kinds[i] == null) {
        places[rest.length()] = i;
        rest.append(raw.charAt(i));
      }
    }
    places[rest.length()] = raw.length();
    origins = places;
    core = rest.toString();
  }

  /** What was taken, in the order of the text. */
  List<Surplus> surplus() {
    List<Surplus> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= kinds.length; i++) {
      SurplusKind kind = kinds[start];
      if (i == kinds.length || kinds[i] != kind) {
        if (kind != null) {
          parts.add(new Surplus(kind, new TextRange(start, i)));
        }
        start = i;
      }
    }
    return parts;
  }

  /** Where a part of what is left stands in the whole value. */
  TextRange place(int from, int to) {
    return new TextRange(origins[from], to > from ? origins[to - 1] + 1 : origins[from]);
  }

  /** Whether what is left begins with one of the characters. */
  boolean startsWith(Characters which) {
    return !core.isEmpty() && which.has(core.charAt(0));
  }

  /** Whether what is left ends with one of the characters. */
  boolean endsWith(Characters which) {
    return !core.isEmpty() && which.has(core.charAt(core.length() - 1));
  }

  void cutFirst(SurplusKind kind) {
    cut(0, 1, kind);
  }

  void cutLast(SurplusKind kind) {
    cut(core.length() - 1, core.length(), kind);
  }
}
