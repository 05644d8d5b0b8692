package dev.plumbline.internal.provider;

/** How often a host program runs in a container, where localhost is the container itself. */
public enum Containers implements Choice {
  /** People run it on their own machine. */
  SELDOM("seldom"),

  /** Both are usual. */
  OFTEN("often"),

  /** Its documentation knows no other way. */
  ALWAYS("always");

  private final String id;

  Containers(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
