package dev.plumbline.internal.candidate;

import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options as attribute values. */
final class OptionValues {
  private OptionValues() {}

  static @Nullable Object at(Map<String, Value> options, List<String> path) {
    Value value = options.get(path.get(0));
    for (int i = 1; i < path.size() && value != null; i++) {
      value = value instanceof Value.Members members ? members.members().get(path.get(i)) : null;
    }
    return value == null ? null : plain(value);
  }

  /** Null options are absent; credentials and members only tell that they are there. */
  private static @Nullable Object plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    if (value instanceof Value.Decimal decimal) {
      return decimal.number();
    }
    if (value instanceof Value.Flag flag) {
      return flag.flag();
    }
    if (value instanceof Value.Items items) {
      return texts(items);
    }
    return value instanceof Value.Nothing ? null : value;
  }

  private static List<String> texts(Value.Items items) {
    List<String> texts = new ArrayList<>(items.items().size());
    for (Value item : items.items()) {
      if (item instanceof Value.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }
}
