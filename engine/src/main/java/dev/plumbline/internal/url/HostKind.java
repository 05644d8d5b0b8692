package dev.plumbline.internal.url;

/** What a host is written as. The ids are what rule files compare with. */
public enum HostKind {
  /** A name of one label: gpu1. */
  SINGLE_LABEL("singleLabel"),
  /** A name with dots. */
  NAME("name"),
  /** Four numbers. */
  IPV4("ipv4"),
  /** An address in brackets. */
  IPV6("ipv6");

  private final String id;

  HostKind(String id) {
    this.id = id;
  }

  /** The name in rule files. */
  public String id() {
    return id;
  }
}
