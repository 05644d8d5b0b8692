package dev.plumbline.internal.edit;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.Span;
import java.util.ArrayList;
import java.util.List;

/** Values as nodes that are not written anywhere yet. */
final class ValueNodes {
  static final Span NOWHERE = new Span(0, 0, 1, 1, 1, 1);

  private ValueNodes() {}

  static Node node(Value value) {
    if (value instanceof Value.Text text) {
      return scalar(text.text(), Kind.TEXT);
    }
    if (value instanceof Value.Hidden) {
      throw new EditRefusedException("a credential never stands in an edit");
    }
    if (value instanceof Value.Whole whole) {
      return scalar(Long.toString(whole.number()), Kind.NUMBER);
    }
    if (value instanceof Value.Decimal decimal) {
      return number(decimal.number());
    }
    if (value instanceof Value.Flag flag) {
      return scalar(Boolean.toString(flag.flag()), Kind.FLAG);
    }
    if (value instanceof Value.Items items) {
      return new Sequence(NOWHERE, items.items().stream().map(ValueNodes::node).toList());
    }
    return value instanceof Value.Members members ? mapping(members) : scalar("", Kind.NULL);
  }

  static Scalar scalar(String text, Kind kind) {
    return new Scalar(NOWHERE, text, kind, Style.PLAIN);
  }

  private static Node mapping(Value.Members members) {
    List<Entry> entries = new ArrayList<>();
    members
        .members()
        .forEach((key, value) -> entries.add(new Entry(scalar(key, Kind.TEXT), node(value))));
    return new Mapping(NOWHERE, entries);
  }

  private static Scalar number(double number) {
    if (!Double.isFinite(number)) {
      throw new EditRefusedException("the number to write is not finite");
    }
    return scalar(Double.toString(number), Kind.NUMBER);
  }
}
