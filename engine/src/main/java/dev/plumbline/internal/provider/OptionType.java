package dev.plumbline.internal.provider;

/** What an option holds. */
public enum OptionType implements Choice {
  /** True or false. */
  FLAG("flag"),
  /** A number. */
  NUMBER("number"),
  /** A text. */
  TEXT("text"),
  /** A list of texts. */
  TEXTS("texts"),
  /** Members of its own. */
  MAPPING("mapping"),
  /** Whatever the provider takes. */
  ANY("any");

  private final String id;

  OptionType(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
