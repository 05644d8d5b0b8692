package dev.plumbline.internal.yaml;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A single value.
 *
 * @param span what is written, quotes included
 * @param text the text without quotes and escapes; for numbers, flags and nulls as it is written
 * @param kind what the text stands for
 * @param style how it is written
 */
public record Scalar(Span span, String text, Kind kind, Style style) implements Node {

  /** What a scalar stands for. */
  public enum Kind {
    /** Characters. */
    TEXT("text"),
    /** A number, whole or not. */
    NUMBER("number"),
    /** True or false. */
    FLAG("true/false"),
    /** Null, or nothing written. */
    NULL("null");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind in a message. */
    public String label() {
      return label;
    }
  }

  /** How a scalar is written. */
  public enum Style {
    /** Without quotes. */
    PLAIN,
    /** Without quotes, but with backslashes in it that do not stand for themselves. */
    ESCAPED,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** As a block that keeps its line breaks. */
    LITERAL,
    /** As a block that is folded into one line. */
    FOLDED
  }

  /** The whole number, or empty if this is something else or does not fit. */
  public OptionalLong asLong() {
    return kind == Kind.NUMBER ? CoreSchema.toLong(text) : OptionalLong.empty();
  }

  /** The number, whole or not, or empty if this is something else. */
  public OptionalDouble asDouble() {
    return kind == Kind.NUMBER
        ? OptionalDouble.of(CoreSchema.toDouble(text))
        : OptionalDouble.empty();
  }

  /** True or false, or empty if this is something else. */
  public Optional<Boolean> asFlag() {
    return kind == Kind.FLAG ? Optional.of(CoreSchema.isTrue(text)) : Optional.empty();
  }

  /** The same for programs that read numbers and flags out of text. */
  public Scalar typed() {
    return isText() ? new Scalar(span, text, CoreSchema.kindOf(text), style) : this;
  }

  /** Whether this is text. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether this is null, written or not. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  @Override
  public String kindName() {
    return kind.label();
  }

  @Override
  public String kindId() {
    return switch (kind) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case FLAG -> "flag";
      case NULL -> "nothing";
    };
  }

  /** Tells kind and place only: the text may be a credential. */
  @Override
  public String toString() {
    return kind.label() + " at " + span.line() + ":" + span.column();
  }
}
