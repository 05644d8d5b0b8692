package dev.plumbline.internal.validation;

import dev.plumbline.Value;
import java.time.LocalDate;
import java.util.List;

/** Attribute values as the values that reports carry. */
public final class Values {
  private Values() {}

  /** The value of an attribute, which is never null. */
  public static Value of(Object value) {
    if (value instanceof Value already) {
      return already;
    }
    if (value instanceof Boolean flag) {
      return new Value.Flag(flag);
    }
    if (value instanceof Double number) {
      return new Value.Decimal(number);
    }
    if (value instanceof Number number) {
      return new Value.Whole(number.longValue());
    }
    if (value instanceof List<?> list) {
      return new Value.Items(list.stream().map(Values::of).toList());
    }
    return new Value.Text(
        value instanceof LocalDate date ? date.toString() : String.valueOf(value));
  }
}
