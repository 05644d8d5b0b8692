package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Choice;

/** What stands in a key field once the surplus is gone. */
public enum KeyNature implements Choice {
  /** Nothing is left, or nothing was entered. */
  NOTHING("nothing"),
  /** What may be a key. */
  KEY("key"),
  /** A key, entered more than once. */
  REPEATED("repeated"),
  /** A stand-in that somebody was meant to replace. */
  PLACEHOLDER("placeholder"),
  /** A word that satisfies a client where the server wants no key. */
  DUMMY("dummy"),
  /** What a program shows in place of a key. */
  MASKED("masked"),
  /** A reference to a variable or a vault, taken literally. */
  REFERENCE("reference"),
  /** A variable's name in place of its value. */
  VARIABLE_NAME("variable-name"),
  /** A web address. */
  URL("url"),
  /** An e-mail address. */
  EMAIL("email"),
  /** A file's path. */
  PATH("path"),
  /** Several words. */
  SENTENCE("sentence"),
  /** A JSON document. */
  JSON("json"),
  /** A private key or the like in PEM form. */
  PEM("pem"),
  /** A certificate in PEM form. */
  CERTIFICATE("certificate"),
  /** A signed token that is nobody's key format. */
  JWT("jwt"),
  /** Letters that no HTTP header can carry. */
  NON_ASCII("non-ascii"),
  /** Too long or too broken to be anything. */
  UNREADABLE("unreadable");

  private final String id;

  KeyNature(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
