package dev.plumbline.internal.meaning;

import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Setup documents with something else in one place. */
final class Documents {
  private Documents() {}

  /** The document with a value at a pointer whose steps need no escaping; null takes it away. */
  static Value.Members with(Value.Members document, String pointer, @Nullable Value value) {
    return with(document, List.of(pointer.substring(1).split("/")), value);
  }

  private static Value.Members with(
      Value.Members document, List<String> steps, @Nullable Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(document.members());
    String step = steps.get(0);
    if (steps.size() > 1) {
      Value.Members inner =
          changed.get(step) instanceof Value.Members members ? members : Value.Members.NONE;
      changed.put(step, with(inner, steps.subList(1, steps.size()), value));
    } else if (value == null) {
      changed.remove(step);
    } else {
      changed.put(step, value);
    }
    return new Value.Members(changed);
  }

  /** A value as rule files hold it. */
  static Value value(Object value) {
    if (value instanceof Boolean flag) {
      return Value.of(flag);
    }
    if (value instanceof Long whole) {
      return Value.of(whole);
    }
    return value instanceof Double decimal
        ? new Value.Decimal(decimal)
        : Value.of(String.valueOf(value));
  }
}
