package dev.plumbline.internal.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes parsed documents with all their places as bytes, which {@link NodeUnpacker} reads many
 * times faster than any parser reads text. For one thread.
 */
public final class NodePacker {
  static final int MAPPING = 0;
  static final int SEQUENCE = 1;
  static final int FIRST_SCALAR = 2;
  static final int STYLES = Scalar.Style.values().length;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();
  private int start;
  private int line;

  private NodePacker() {}

  /** The documents as bytes. */
  public static byte[] pack(List<Node> documents) {
    NodePacker packer = new NodePacker();
    packer.number(documents.size());
    documents.forEach(packer::node);
    return packer.out.toByteArray();
  }

  private void node(Node node) {
    if (node instanceof Scalar scalar) {
      out.write(FIRST_SCALAR + scalar.kind().ordinal() * STYLES + scalar.style().ordinal());
      span(scalar.span());
      text(scalar.text());
    } else if (node instanceof Sequence sequence) {
      out.write(SEQUENCE);
      span(sequence.span());
      number(sequence.items().size());
      sequence.items().forEach(this::node);
    } else {
      Mapping mapping = (Mapping) node;
      out.write(MAPPING);
      span(mapping.span());
      number(mapping.entries().size());
      for (Mapping.Entry entry : mapping.entries()) {
        node(entry.key());
        node(entry.value());
      }
    }
  }

  /** Relative to the span before; the last column is told only where it does not follow. */
  private void span(Span span) {
    signed(span.start() - start);
    number(span.end() - span.start());
    signed(span.line() - line);
    number(span.column());
    int lines = span.endLine() - span.line();
    boolean plain = lines == 0 && span.endColumn() - span.column() == span.end() - span.start();
    number(plain ? 0 : lines + 1);
    if (!plain) {
      number(span.endColumn());
    }
    start = span.start();
    line = span.line();
  }

  /** A text that was there before is told by its place. */
  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.writeBytes(bytes);
    }
  }

  private void signed(int number) {
    number((number << 1) ^ (number >> 31));
  }

  /** Seven bits a byte, the lowest first. */
  private void number(int number) {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
