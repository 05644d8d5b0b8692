package dev.plumbline.cases;

import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;

/** A document as lines of {@code pointer = value}; credentials are left out. */
final class Fields {
  private Fields() {}

  static List<String> of(Value.Members document) {
    List<String> fields = new ArrayList<>();
    collect("", document, fields);
    return fields;
  }

  private static void collect(String pointer, Value value, List<String> fields) {
    if (value instanceof Value.Members members) {
      members.members().forEach((name, inner) -> collect(pointer + "/" + name, inner, fields));
    } else if (value instanceof Value.Text text) {
      fields.add(pointer + " = " + text.text());
    } else if (value instanceof Value.Whole whole) {
      fields.add(pointer + " = " + whole.number());
    }
  }
}
