package dev.plumbline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of the shape that JSON has: what options, message arguments and patches carry. Immutable.
 */
public sealed interface Value {

  /** A text. */
  record Text(String text) implements Value {}

  /** A whole number. */
  record Whole(long number) implements Value {}

  /** A number with a fraction. */
  record Decimal(double number) implements Value {}

  /** True or false. */
  record Flag(boolean flag) implements Value {}

  /** An explicit null. */
  record Nothing() implements Value {}

  /** A text that may be a credential; it is never shown. */
  record Hidden(Secret secret) implements Value {}

  /** A list; the given one is copied. */
  record Items(List<Value> items) implements Value {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Named members in their order; the given map is copied. */
  record Members(Map<String, Value> members) implements Value {
    /** No members. */
    public static final Members NONE = new Members(Map.of());

    /** Copies the map and keeps its order. */
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** A text value. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Whole(number);
  }

  /** True or false. */
  static Value of(boolean flag) {
    return new Flag(flag);
  }

  /** A list of texts. */
  static Value of(List<String> texts) {
    List<Value> items = new ArrayList<>(texts.size());
    texts.forEach(text -> items.add(new Text(text)));
    return new Items(items);
  }
}
