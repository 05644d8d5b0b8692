package dev.plumbline.internal.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in one text, gathered in any order, that do not overlap. For one thread. */
final class Splices {
  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  private record Splice(int start, int end, String replacement) {}

  Splices(String text) {
    this.text = text;
  }

  Splices replace(int start, int end, String replacement) {
    splices.add(new Splice(start, end, replacement));
    return this;
  }

  Splices delete(int start, int end) {
    return replace(start, end, "");
  }

  Splices insert(int at, String inserted) {
    return replace(at, at, inserted);
  }

  /** Adds the replacement that makes another text of this one. */
  Splices difference(String other) {
    int shorter = Math.min(text.length(), other.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = text.length();
    int otherEnd = other.length();
    while (end > start && otherEnd > start && text.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    return replace(start, end, other.substring(start, otherEnd));
  }

  /** Whether there is something between any two of the replacements. */
  boolean disjoint() {
    sort();
    for (int i = 1; i < splices.size(); i++) {
      if (splices.get(i).start <= splices.get(i - 1).end) {
        return false;
      }
    }
    return true;
  }

  private void sort() {
    splices.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
  }

  String apply() {
    sort();
    StringBuilder result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Splice splice : splices) {
      if (splice.start < done) {
        throw new EditRefusedException("the parts to change overlap in the text");
      }
      result.append(text, done, splice.start).append(splice.replacement);
      done = splice.end;
    }
    return result.append(text, done, text.length()).toString();
  }
}
