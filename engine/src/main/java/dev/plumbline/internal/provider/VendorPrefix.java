package dev.plumbline.internal.provider;

/** Whether model ids begin with their vendor and a slash. */
public enum VendorPrefix implements Choice {
  /** They have to. */
  REQUIRED("required"),
  /** They must not. */
  REFUSED("refused"),
  /** Some do. */
  ALLOWED("allowed");

  private final String id;

  VendorPrefix(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
