package dev.plumbline.internal.url;

/** How the beginning of an address is written. The ids are what rule files compare with. */
public enum SchemeForm {
  /** A plain http:// or https://. */
  PLAIN("plain"),
  /** Nothing of it. */
  MISSING("missing"),
  /** Misspelt or doubled. */
  TYPO("typo"),
  /** Another one: ws, ftp, file. */
  OTHER("other");

  private final String id;

  SchemeForm(String id) {
    this.id = id;
  }

  /** The name in rule files. */
  public String id() {
    return id;
  }
}
