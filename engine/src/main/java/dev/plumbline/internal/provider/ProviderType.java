package dev.plumbline.internal.provider;

/** What a provider is. */
public enum ProviderType implements Choice {
  /** Makes or serves models itself. */
  VENDOR("vendor"),
  /** Passes requests on to many vendors with keys of its own. */
  ROUTER("router"),
  /** Stands before vendors, often run by an organization itself. */
  GATEWAY("gateway"),
  /** A server on a machine of one's own. */
  LOCAL("local"),
  /** A cloud platform with its own identities and regions. */
  CLOUD("cloud"),
  /** Whatever speaks a known protocol. */
  GENERIC("generic");

  private final String id;

  ProviderType(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
