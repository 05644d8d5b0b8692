package dev.plumbline.internal.provider;

import dev.plumbline.internal.expression.Expression;
import java.util.List;

/**
 * The form of one sort of key.
 *
 * @param line the product line: inference, admin, oauth, coding-plan ...
 * @param shape matches the whole key
 * @param prefix the fixed beginning, which is public; empty when there is none
 * @param example a synthetic key of this shape
 * @param usable whether such a key serves for model calls here
 * @param distinctive whether the shape names the vendor, as no other's keys look so
 * @param prefixStated whether the vendor itself says that its keys begin so
 * @param endpoints the endpoint lines where the key works; empty means all
 * @param evidence where this comes from
 */
public record KeyShape(
    String line,
    Expression shape,
    String prefix,
    String example,
    boolean usable,
    boolean distinctive,
    boolean prefixStated,
    List<String> endpoints,
    Evidence evidence) {
  /** Copies the endpoint lines. */
  public KeyShape {
    endpoints = List.copyOf(endpoints);
  }
}
