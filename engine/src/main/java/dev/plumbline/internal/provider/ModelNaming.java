package dev.plumbline.internal.provider;

/** Who gives models their names. */
public enum ModelNaming implements Choice {
  /** Names come from the provider's list. */
  LISTED("listed"),
  /** Whoever runs the server, so that no name is unknown. */
  FREE("free");

  private final String id;

  ModelNaming(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
