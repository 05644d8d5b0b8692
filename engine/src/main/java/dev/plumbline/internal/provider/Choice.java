package dev.plumbline.internal.provider;

/** One of a closed set of words that data files may use. */
public interface Choice {
  /** The word as data files and attributes write it. */
  String id();
}
