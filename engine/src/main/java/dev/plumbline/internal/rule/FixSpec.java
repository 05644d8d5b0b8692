package dev.plumbline.internal.rule;

import dev.plumbline.Fix;
import java.util.List;

/**
 * How a check would mend what it found.
 *
 * @param applicability whether a person has to choose
 * @param steps in order
 */
public record FixSpec(Fix.Applicability applicability, List<Step> steps) {
  /** Copies the steps. */
  public FixSpec {
    steps = List.copyOf(steps);
  }

  /** One change. Paths are JSON pointers, possibly made of attributes. */
  public sealed interface Step {}

  /** Gives a field a value. */
  public record Set(Template path, Template value) implements Step {}

  /** Takes a field away. */
  public record Remove(Template path) implements Step {}

  /** Moves a field's value to another field. */
  public record Move(Template from, Template to) implements Step {}

  /** Cuts parts out of a field's text; the template gives the ranges. */
  public record Cut(Template path, Template ranges) implements Step {}
}
