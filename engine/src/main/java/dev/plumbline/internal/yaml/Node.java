package dev.plumbline.internal.yaml;

/** A value in a source text, with its place. */
public sealed interface Node permits Scalar, Sequence, Mapping {

  /**
   * Where the value is written. A value that comes through an alias has the place of the alias;
   * what is inside of it keeps the place of the anchored original.
   */
  Span span();

  /** What the value is, for messages: text, number, true/false, null, list or mapping. */
  String kindName();

  /** The kind as texts choose by it: text, number, flag, nothing, mapping or list. */
  String kindId();
}
