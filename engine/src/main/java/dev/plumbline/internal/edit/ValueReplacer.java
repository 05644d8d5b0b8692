package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Span;

/** Puts one value in the place of another. */
final class ValueReplacer {
  private final Source source;
  private final NodeWriter writer;

  ValueReplacer(Source source, NodeWriter writer) {
    this.source = source;
    this.writer = writer;
  }

  /** Replaces a value inside of brackets; {@code head} is where its key or comma ends. */
  String inFlow(int head, Node old, Node value) {
    Span span = old.span();
    if (span.start() < span.end()) {
      return splice(span.start(), span.end(), writer.inline(value));
    }
    boolean colon = head > 0 && source.at(head - 1) == ':';
    return splice(head, head, (colon ? " " : ": ") + writer.inline(value));
  }

  /** Replaces a value of a block mapping; {@code head} is where its colon ends. */
  String behindColon(int head, Node old, Node value, int indentation) {
    Span span = old.span();
    if (!source.sameLine(head, span.start())) {
      return below(head, span, value);
    }
    if (!writer.isBlock(value)) {
      return inLine(span, writer.inline(value));
    }
    return new Splices(source.text())
        .delete(span.start() == span.end() ? span.start() : head, span.end())
        .insert(source.lineEnd(span.end()), writer.behindColon(value, indentation))
        .apply();
  }

  /** Replaces an item of a block list; {@code head} is where its dash ends. */
  String behindDash(int head, Node old, Node value, int indentation) {
    Span span = old.span();
    if (!source.sameLine(head, span.start())) {
      return below(head, span, value);
    }
    return writer.isBlock(value)
        ? inLine(span, writer.behindDash(value, indentation).substring(1))
        : inLine(span, writer.inline(value));
  }

  /** Replaces the whole document. */
  String root(Node old, Node value) {
    Span span = old.span();
    boolean block = !source.json() && writer.isBlock(value);
    String written = block ? writer.block(value, span.column() - 1) : writer.inline(value);
    if (span.start() < span.end()) {
      return splice(span.start(), span.end(), written);
    }
    String before = source.startsLine(span.start()) ? "" : source.eol();
    return splice(span.start(), span.start(), before + written + source.eol());
  }

  private String inLine(Span span, String written) {
    boolean nothing = span.start() == span.end();
    return splice(span.start(), span.end(), nothing ? " " + written : written);
  }

  /** The old value starts in a line below its key; a comment behind the key stays. */
  private String below(int head, Span span, Node value) {
    if (writer.isBlock(value)) {
      return splice(span.start(), span.end(), writer.block(value, span.column() - 1));
    }
    return new Splices(source.text())
        .insert(head, " " + writer.inline(value))
        .delete(source.lineEnd(head), source.lineEnd(span.end()))
        .apply();
  }

  private String splice(int start, int end, String replacement) {
    return new Splices(source.text()).replace(start, end, replacement).apply();
  }
}
