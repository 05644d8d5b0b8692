package dev.plumbline.internal.rule;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a rule file in which <code>${name}</code> stands for an attribute, or for a value of
 * the reported item.
 *
 * @param pieces in order; a template of one piece keeps that piece's type
 */
public record Template(List<Piece> pieces) {
  /** Copies the pieces. */
  public Template {
    pieces = List.copyOf(pieces);
  }

  /** A part of a template. */
  public sealed interface Piece {
    /** What it stands for, or null where the setup has none. */
    @Nullable Object in(AttributeView setup, @Nullable Item item);
  }

  /** A String, Long, Double or Boolean as it is written. */
  public record Written(Object value) implements Piece {
    @Override
    public Object in(AttributeView setup, @Nullable Item item) {
      return value;
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** An attribute of the setup. */
  public record OfSetup(Attribute attribute) implements Piece {
    @Override
    public @Nullable Object in(AttributeView setup, @Nullable Item item) {
      return setup.value(attribute);
    }

    @Override
    public String toString() {
      return "${" + attribute.name() + "}";
    }
  }

  /** A value of the item that is reported. */
  public record OfItem(String name) implements Piece {
    @Override
    public @Nullable Object in(AttributeView setup, @Nullable Item item) {
      return item == null ? null : item.value(name);
    }

    @Override
    public String toString() {
      return "${item." + name + "}";
    }
  }

  /** A template that is the same for all setups. */
  public static Template written(Object value) {
    return new Template(List.of(new Written(value)));
  }

  /** The value for a setup, or null where a piece has none. */
  public @Nullable Object in(AttributeView setup, @Nullable Item item) {
    if (pieces.size() == 1) {
      return pieces.get(0).in(setup, item);
    }
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      Object value = piece.in(setup, item);
      if (value == null) {
        return null;
      }
      text.append(value);
    }
    return text.toString();
  }

  /** Whether any part repeats what a person entered. */
  public boolean echoes() {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece instanceof OfItem
                    || (piece instanceof OfSetup ofSetup && ofSetup.attribute().echoes()));
  }

  /** Whether any part rests on facts of the named provider. */
  public boolean needsProvider() {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof OfSetup of && of.attribute().needsProvider());
  }
}
