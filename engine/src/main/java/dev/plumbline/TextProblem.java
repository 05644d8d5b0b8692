package dev.plumbline;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing in a text that cannot be meant.
 *
 * @param file the text's name
 * @param position where it stands
 * @param code a stable name, such as {@code yaml/unknown-key}
 * @param severity whether the file is refused for it
 * @param message one sentence in English: what stands there, what was expected, the nearest right
 *     thing
 * @param arguments what the sentence speaks of, by name, the same in every language, for {@link
 *     ProblemTexts}; none where it is told in English alone
 */
public record TextProblem(
    String file,
    Position position,
    String code,
    Severity severity,
    String message,
    Map<String, Value> arguments) {

  /** Copies the arguments, in the order of their names. */
  public TextProblem {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /** A problem that is told in English alone. */
  public TextProblem(
      String file, Position position, String code, Severity severity, String message) {
    this(file, position, code, severity, message, Map.of());
  }

  /** One line in English, as compilers write it: {@code file:line:column: message [code]}. */
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
