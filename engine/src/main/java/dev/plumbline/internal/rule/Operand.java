package dev.plumbline.internal.rule;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import org.jspecify.annotations.Nullable;

/** What a comparison compares with: a value that the rule file states, or another attribute. */
public sealed interface Operand {
  /** The value for this setup, or null where the setup has none. */
  @Nullable Object in(AttributeView setup);

  /** A canonical text. */
  String id();

  /** A String, Long, Double, Boolean or LocalDate that stands in the rule file. */
  record Literal(Object value) implements Operand {
    @Override
    public Object in(AttributeView setup) {
      return value;
    }

    @Override
    public String id() {
      return value instanceof String text ? Quoted.text(text) : value.toString();
    }
  }

  /** The value of another attribute of the same setup. */
  record Reference(Attribute attribute) implements Operand {
    @Override
    public @Nullable Object in(AttributeView setup) {
      return setup.value(attribute);
    }

    @Override
    public String id() {
      return "${" + Quoted.name(attribute.name()) + "}";
    }
  }
}
