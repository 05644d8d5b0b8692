package dev.plumbline.internal.attribute;

/** A part of a setup on which many attributes rest: where it is missing, all of them are absent. */
public enum Part {
  /** The base URL. */
  BASE_URL,
  /** The options, one or more. */
  OPTIONS
}
