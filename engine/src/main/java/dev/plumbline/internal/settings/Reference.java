package dev.plumbline.internal.settings;

import org.jspecify.annotations.Nullable;

/**
 * How a host writes that a value stands elsewhere, such as {@code ${NAME}}, {@code ${NAME:DEFAULT}}
 * or {@code {file:PATH}}.
 *
 * @param opening what stands in front of the name
 * @param divider what stands between name and default, null where there is none
 * @param closing what stands at the end
 * @param file whether a file is named, not a variable
 */
record Reference(String opening, @Nullable String divider, String closing, boolean file) {
  private static final String NAME = "NAME";
  private static final String PATH = "PATH";
  private static final String DEFAULT = "DEFAULT";

  /**
   * What a text refers to.
   *
   * @param start where the name starts
   * @param end where it ends
   * @param otherwise where the default starts, or -1
   * @param otherwiseEnd where it ends
   */
  record Target(int start, int end, int otherwise, int otherwiseEnd) {}

  /** Reads how a host's file writes it, or gives null where neither name nor path stands in it. */
  static @Nullable Reference parse(String text) {
    boolean file = text.contains(PATH);
    int name = text.indexOf(file ? PATH : NAME);
    if (name < 0) {
      return null;
    }
    String rest = text.substring(name + 4);
    int otherwise = rest.indexOf(DEFAULT);
    return otherwise < 0
        ? new Reference(text.substring(0, name), null, rest, file)
        : new Reference(
            text.substring(0, name),
            rest.substring(0, otherwise),
            rest.substring(otherwise + DEFAULT.length()),
            file);
  }

  /** What a whole text refers to, or null where it is not written so. */
  @Nullable Target target(String text) {
    int end = text.length() - closing.length();
    if (!text.startsWith(opening) || !text.endsWith(closing) || end <= opening.length()) {
      return null;
    }
    int name = opening.length();
    if (divider == null) {
      return isName(text, name, end) ? new Target(name, end, -1, -1) : null;
    }
    int divided = text.indexOf(divider, name);
    return divided > name && divided + divider.length() <= end && isName(text, name, divided)
        ? new Target(name, divided, divided + divider.length(), end)
        : null;
  }

  /** Whether a text has such a reference somewhere in it. */
  boolean isIn(String text) {
    return text.contains(opening) && text.contains(closing) && !opening.isEmpty();
  }

  String write(String name) {
    return opening + name + closing;
  }

  private boolean isName(String text, int start, int end) {
    boolean name = end > start;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      name &= file ? c != '{' && c != '}' : Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0;
    }
    return name;
  }
}
