package dev.plumbline.internal.provider;

/** What a host program's key field holds. */
public enum KeyField implements Choice {
  /** The key alone. */
  KEY("key"),
  /** The whole Authorization value, scheme included. */
  HEADER("header");

  private final String id;

  KeyField(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
