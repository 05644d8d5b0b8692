package dev.plumbline.internal.attribute;

/**
 * A part of a setup, or of what is known of it, on which many attributes rest: where it is missing,
 * all of them are absent.
 */
public enum Part {
  /** The base URL. */
  BASE_URL,
  /** The options, one or more. */
  OPTIONS,
  /** A host program that is known. */
  HOST,
  /** What does not belong to the key and stands in its field all the same. */
  KEY_SURPLUS,
  /** The country of the context. */
  COUNTRY,
  /** What the endpoint answered. */
  PROBE,
  /** A policy that holds for the setup. */
  POLICIES
}
