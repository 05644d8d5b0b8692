package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** How Drools reads the attribute by whose value it hashes sibling conditions. */
final class AttributeReader implements Function1<AttributeView, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  private final transient Attribute attribute;

  AttributeReader(Attribute attribute) {
    this.attribute = attribute;
  }

  @Override
  public @Nullable Object apply(AttributeView setup) {
    return setup.value(attribute);
  }
}
