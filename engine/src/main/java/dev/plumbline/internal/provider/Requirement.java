package dev.plumbline.internal.provider;

/** When a credential has to be there. */
public enum Requirement implements Choice {
  /** At any address. */
  ALWAYS("always"),
  /** At the provider's own addresses; a custom address may go without. */
  HOSTED("hosted"),
  /** Never demanded. */
  NEVER("never");

  private final String id;

  Requirement(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
