package dev.plumbline.internal.provider;

/** How common an address of one's own is with a provider. */
public enum CustomUrl implements Choice {
  /** Possible, and rarely meant. */
  UNUSUAL("unusual"),
  /** As common as the default. */
  NORMAL("normal"),
  /** There is no default. */
  REQUIRED("required");

  private final String id;

  CustomUrl(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
