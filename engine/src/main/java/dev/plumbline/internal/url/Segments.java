package dev.plumbline.internal.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions about the parts of a path. */
final class Segments {
  private Segments() {}

  /** The parts between the slashes; empty ones are left out. */
  static List<String> of(String path) {
    List<String> segments = new ArrayList<>(4);
    int start = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || path.charAt(at) == '/') {
        if (at > start) {
          segments.add(path.substring(start, at));
        }
        start = at + 1;
      }
    }
    return segments;
  }

  /** Whether it names a version of an interface: v1, v1beta, v2alpha1. */
  static boolean isVersion(String segment) {
    int length = segment.length();
    if (length < 2 || segment.charAt(0) != 'v' || !isDigit(segment.charAt(1))) {
      return false;
    }
    int at = 1;
    while (at < length && isDigit(segment.charAt(at))) {
      at++;
    }
    return at <= 3 && (at == length || isStage(segment.substring(at)));
  }

  private static boolean isStage(String rest) {
    String word = rest;
    while (!word.isEmpty() && isDigit(word.charAt(word.length() - 1))) {
      word = word.substring(0, word.length() - 1);
    }
    return word.equals("beta") || word.equals("alpha") || word.equals("preview");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The version that was meant where letters stand for digits or capitals for small letters. */
  static String correctedVersion(String segment) {
    boolean begins = segment.charAt(0) == 'v' || segment.charAt(0) == 'V';
    if (segment.length() < 2 || !begins || isVersion(segment)) {
      return segment;
    }
    char second = segment.charAt(1);
    boolean letterForOne = second == 'i' || second == 'l' || second == 'I' || second == '|';
    String meant =
        "v" + (letterForOne ? '1' : second) + segment.substring(2).toLowerCase(Locale.ROOT);
    return isVersion(meant) ? meant : segment;
  }

  /** The path with its versions spelt right; the same list where they are. */
  static List<String> corrected(List<String> path) {
    for (String segment : path) {
      if (!correctedVersion(segment).equals(segment)) {
        return path.stream().map(Segments::correctedVersion).toList();
      }
    }
    return path;
  }

  static boolean endsWithVersion(List<String> path) {
    return !path.isEmpty() && isVersion(path.get(path.size() - 1));
  }

  /** The path without the version at its end, to which clients append version and operation. */
  static List<String> root(List<String> path) {
    return endsWithVersion(path) ? path.subList(0, path.size() - 1) : path;
  }

  static boolean startsWith(List<String> path, List<String> start) {
    return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
  }

  static boolean endsWith(List<String> path, List<String> end) {
    return path.size() >= end.size()
        && path.subList(path.size() - end.size(), path.size()).equals(end);
  }

  static boolean equalsIgnoringCase(List<String> path, List<String> other) {
    if (path.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!path.get(i).equalsIgnoreCase(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it consists of nothing but versions and the words that surround them. */
  static boolean isVersionsOnly(List<String> path) {
    for (String segment : path) {
      if (!isVersion(segment) && !segment.equals("api")) {
        return false;
      }
    }
    return !path.isEmpty();
  }

  /** The path without parts, versions among them, that follow themselves. */
  static List<String> collapsed(List<String> path) {
    for (int length = 1; length <= path.size() / 2; length++) {
      for (int at = 0; at + 2 * length <= path.size(); at++) {
        List<String> block = path.subList(at, at + length);
        if (block.equals(path.subList(at + length, at + 2 * length)) && holdsVersion(block)) {
          List<String> shorter = new ArrayList<>(path.subList(0, at + length));
          shorter.addAll(path.subList(at + 2 * length, path.size()));
          return collapsed(shorter);
        }
      }
    }
    return path;
  }

  static boolean holdsVersion(List<String> path) {
    for (String segment : path) {
      if (isVersion(segment)) {
        return true;
      }
    }
    return false;
  }

  static List<String> joined(List<String> path, List<String> more) {
    List<String> all = new ArrayList<>(path);
    all.addAll(more);
    return all;
  }
}
