package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why conditions cannot hold together.
 *
 * @param reason what texts choose their words by: {@code value}, {@code any}, {@code none}, or
 *     {@code models} where no model is so
 * @param attribute of which no value fits; null where that is not the reason
 */
record Contradiction(String reason, @Nullable String attribute) {
  /** The arguments of a text about the thing of that name. */
  Map<String, Value> of(Map<String, Value> thing) {
    Map<String, Value> arguments = new LinkedHashMap<>(thing);
    arguments.put("reason", Value.of(reason));
    arguments.put("attribute", attribute == null ? new Value.Nothing() : Value.of(attribute));
    return arguments;
  }
}
