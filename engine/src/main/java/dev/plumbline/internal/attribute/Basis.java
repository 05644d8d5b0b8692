package dev.plumbline.internal.attribute;

/** What decides an attribute's value, from what many setups share to what each has of its own. */
public enum Basis {
  /** The provider alone, where it is a known one. */
  PROVIDER,
  /** The provider and the name of the model. */
  MODEL,
  /** Anything in the setup. */
  SETUP
}
