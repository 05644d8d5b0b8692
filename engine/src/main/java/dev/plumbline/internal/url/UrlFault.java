package dev.plumbline.internal.url;

/** What can be wrong with a base URL. The ids are what rule files compare with. */
public enum UrlFault {
  /** Text that does not belong: blanks, quotes, invisible characters, a name before it. */
  SURPLUS("surplus"),
  /** Nothing that could be an address. */
  NOT_URL("notUrl"),
  /** A variable or template mark that nobody filled in. */
  TEMPLATE("template"),
  /** A stand-in of some documentation: your-resource. */
  PLACEHOLDER("placeholder"),
  /** No http:// or https://. */
  SCHEME_MISSING("schemeMissing"),
  /** A misspelt or doubled http:// or https://. */
  SCHEME_TYPO("schemeTypo"),
  /** A scheme that is not http or https. */
  SCHEME_OTHER("schemeOther"),
  /** Plain http where the provider's own address is https. */
  SCHEME_INSECURE("schemeInsecure"),
  /** Backslashes for slashes. */
  BACKSLASHES("backslashes"),
  /** Full-width characters. */
  FULL_WIDTH("fullWidth"),
  /** A host that cannot exist. */
  HOST_BROKEN("hostBroken"),
  /** A host that is nearly, not quite, a provider's. */
  LOOKALIKE("lookalike"),
  /** A port that is no number or out of range. */
  PORT_BROKEN("portBroken"),
  /** A port at which the provider does not answer. */
  PORT_ODD("portOdd"),
  /** A web page for people. */
  PAGE("page"),
  /** User and password before the host. */
  CREDENTIALS("credentials"),
  /** A secret in the query. */
  SECRET_IN_QUERY("secretInQuery"),
  /** A query, behind which nothing can be appended. */
  QUERY("query"),
  /** A fragment, which is never sent. */
  FRAGMENT("fragment"),
  /** Two slashes where one belongs. */
  DOUBLE_SLASH("doubleSlash"),
  /** The operation, which the client appends, stands there already. */
  OPERATION("operation"),
  /** The client posts to the address as it stands, and the operation is missing. */
  OPERATION_MISSING("operationMissing"),
  /** The version path is missing. */
  VERSION_MISSING("versionMissing"),
  /** More of the path than the version is missing. */
  PATH_MISSING("pathMissing"),
  /** The version path stands there twice. */
  VERSION_DOUBLED("versionDoubled"),
  /** The version path is there although the client appends it. */
  VERSION_EXTRA("versionExtra"),
  /** A misspelt path. */
  PATH_TYPO("pathTypo"),
  /** A version path that this provider does not have. */
  WRONG_VERSION("wrongVersion"),
  /** More behind the provider's path than belongs there. */
  PATH_EXTRA("pathExtra"),
  /** A path of which nothing is known. */
  PATH_UNKNOWN("pathUnknown"),
  /** The path of another protocol than the client speaks. */
  PROTOCOL("protocol");

  private final String id;

  UrlFault(String id) {
    this.id = id;
  }

  /** The name in rule files. */
  public String id() {
    return id;
  }
}
