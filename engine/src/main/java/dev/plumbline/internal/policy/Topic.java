package dev.plumbline.internal.policy;

import java.util.Locale;

/** What lists of a policy are about. */
public enum Topic {
  /** Providers, by id or alias. */
  PROVIDERS,
  /** Models, by id as the provider spells it. */
  MODELS,
  /** Cloud regions, wherever the setup names them. */
  REGIONS,
  /** Hosts and addresses that calls go to. */
  ENDPOINTS,
  /** Upstream providers that a router may choose. */
  ROUTING;

  private final String key = name().toLowerCase(Locale.ROOT);
  private final String allow = key + ".allow";
  private final String deny = key + ".deny";

  /** The key in policy files. */
  public String key() {
    return key;
  }

  /** The key of the list that allows or denies. */
  String key(boolean allows) {
    return allows ? allow : deny;
  }
}
