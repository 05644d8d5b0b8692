package dev.plumbline.internal.provider;

/** How a host program writes models. */
public enum ModelNotation implements Choice {
  /** As the provider does. */
  PLAIN("plain"),
  /** With the provider and a slash in front. */
  LITELLM("litellm");

  private final String id;

  ModelNotation(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
