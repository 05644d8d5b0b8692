package dev.plumbline.internal.provider;

/** How much of a request's address a base URL carries. */
public enum UrlForm implements Choice {
  /** The client appends the operation. */
  BASE("base"),
  /** The client appends version path and operation. */
  ROOT("root"),
  /** The client posts to the address as it stands. */
  ENDPOINT("endpoint"),
  /** The client takes base and root. */
  EITHER("either");

  private final String id;

  UrlForm(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
