package dev.plumbline;

import java.util.Locale;

/**
 * The order in which causes come before effects. A finding at a field silences findings of later
 * stages at the same field, so that a person is shown the root cause.
 */
public enum Stage {
  /** Something that has to be there is missing. */
  PRESENCE,
  /** A value does not have the form that it must have. */
  SHAPE,
  /** A well-formed value contradicts what is known of providers, models and regions. */
  KNOWLEDGE,
  /** The organization, team or person does not allow it. */
  POLICY,
  /** An endpoint answered otherwise. */
  LIVE;

  /** The name as reports and rule files write it, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
