package dev.plumbline.explanation;

/** How a requirement compares an attribute of a setup with something. */
public enum Operator {
  /** Is the value. */
  EQUALS,
  /** Is one of the values. */
  ONE_OF,
  /** Contains what a regular expression describes. */
  MATCHES,
  /** Fits a pattern in which {@code *} stands for anything. */
  GLOB,
  /** Begins with the value. */
  STARTS_WITH,
  /** Ends with the value. */
  ENDS_WITH,
  /** Contains the value. */
  CONTAINS,
  /** Is greater than the value. */
  ABOVE,
  /** Is smaller than the value. */
  BELOW,
  /** Is not smaller than the value. */
  AT_LEAST,
  /** Is not greater than the value. */
  AT_MOST,
  /** Is later than the value. */
  AFTER,
  /** Is earlier than the value. */
  BEFORE,
  /** Is there. */
  PRESENT
}
