package dev.plumbline;

/**
 * One thing in a text that cannot be meant.
 *
 * @param file the text's name
 * @param position where it stands
 * @param code a stable name, such as {@code yaml/unknown-key}
 * @param severity whether the file is refused for it
 * @param message one sentence: what stands there, what was expected, the nearest right thing
 */
public record TextProblem(
    String file, Position position, String code, Severity severity, String message) {

  /** One line, as compilers write it: {@code file:line:column: message [code]}. */
  @Override
  public String toString() {
    return file
        + ":"
        + position.line()
        + ":"
        + position.column()
        + ": "
        + message
        + " ["
        + code
        + "]";
  }
}
