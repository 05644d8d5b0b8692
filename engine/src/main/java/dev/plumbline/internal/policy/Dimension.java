package dev.plumbline.internal.policy;

import java.util.Locale;

/** What tells whom a policy is for. */
public enum Dimension {
  /** The organization's name. */
  ORGANIZATIONS,
  /** The person's account. */
  ACCOUNTS,
  /** A group of the person. */
  GROUPS,
  /** The country, as two letters. */
  COUNTRIES,
  /** The region that the setup names. */
  REGIONS,
  /** The plan of the account. */
  PLANS,
  /** The host program. */
  HOSTS;

  /** The key in policy files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
