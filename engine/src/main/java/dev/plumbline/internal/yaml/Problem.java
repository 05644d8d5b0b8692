package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in a text that cannot be read or cannot be meant.
 *
 * @param span where
 * @param code what kind of problem, the same in every language
 * @param message one sentence for people; it names keys, never values; empty where there are texts
 *     for the code
 * @param arguments what the texts of the code speak of, by name
 */
public record Problem(Span span, String code, String message, Map<String, Value> arguments) {
  /** By place, then by code and message, so that the order is the same each time. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparingInt((Problem problem) -> problem.span().start())
          .thenComparingInt(problem -> problem.span().end())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message)
          .thenComparing(problem -> new TreeMap<>(problem.arguments()).toString());

  /** Copies the arguments. */
  public Problem {
    arguments = Map.copyOf(arguments);
  }

  /** A problem that speaks for itself. */
  public Problem(Span span, String code, String message) {
    this(span, code, message, Map.of());
  }

  /** A problem whose code there are texts for. */
  public Problem(Span span, String code, Map<String, Value> arguments) {
    this(span, code, "", arguments);
  }

  /** A problem whose code there are several texts for, one for each reason. */
  public static Problem of(Span span, String code, String reason, Map<String, Value> arguments) {
    Map<String, Value> all = new TreeMap<>(arguments);
    all.put("reason", Value.of(reason));
    return new Problem(span, code, all);
  }
}
