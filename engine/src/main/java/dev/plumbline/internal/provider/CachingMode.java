package dev.plumbline.internal.provider;

/** How prompt caching comes about at a provider. */
public enum CachingMode implements Choice {
  /** Without being asked for. */
  AUTOMATIC("automatic"),
  /** By marks that the client puts into the prompt. */
  BY_HAND("byHand"),
  /** By a cache that is made beforehand. */
  EXPLICIT("explicit"),
  /** It depends on the model. */
  MIXED("mixed"),
  /** Not at all. */
  NONE("none"),
  /** Nobody has said. */
  UNKNOWN("unknown");

  private final String id;

  CachingMode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
