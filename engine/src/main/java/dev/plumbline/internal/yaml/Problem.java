package dev.plumbline.internal.yaml;

import java.util.Comparator;

/**
 * Something in a text that cannot be read or cannot be meant.
 *
 * @param span where
 * @param code what kind of problem, the same in every language
 * @param message one sentence for people; it names keys, never values
 */
public record Problem(Span span, String code, String message) {
  /** By place, then by code and message, so that the order is the same each time. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparingInt((Problem problem) -> problem.span().start())
          .thenComparingInt(problem -> problem.span().end())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);
}
