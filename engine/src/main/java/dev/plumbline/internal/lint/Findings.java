package dev.plumbline.internal.lint;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is found. For one thread. */
final class Findings {
  private final List<Found> all = new ArrayList<>();

  void add(LintCode code, Spot spot, String message) {
    add(code, spot, message, Remedy.NONE);
  }

  void add(LintCode code, Spot spot, String message, Remedy remedy) {
    all.add(new Found(code, spot, message, remedy));
  }

  List<Found> all() {
    return List.copyOf(all);
  }
}
