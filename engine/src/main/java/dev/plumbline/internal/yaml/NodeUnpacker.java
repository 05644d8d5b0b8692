package dev.plumbline.internal.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link NodePacker} wrote. For one thread. */
public final class NodeUnpacker {
  private static final Scalar.Kind[] KINDS = Scalar.Kind.values();
  private static final Scalar.Style[] STYLES = Scalar.Style.values();

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;
  private int start;
  private int line;

  private NodeUnpacker(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** The documents whose bytes begin at a place. */
  public static List<Node> unpack(byte[] bytes, int from) {
    NodeUnpacker unpacker = new NodeUnpacker(bytes, from);
    return unpacker.nodes(unpacker.number());
  }

  private List<Node> nodes(int count) {
    Node[] nodes = new Node[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = node();
    }
    return List.of(nodes);
  }

  private Node node() {
    int tag = bytes[at++];
    Span span = span();
    if (tag >= NodePacker.FIRST_SCALAR) {
      int form = tag - NodePacker.FIRST_SCALAR;
      return new Scalar(
          span, text(), KINDS[form / NodePacker.STYLES], STYLES[form % NodePacker.STYLES]);
    }
    int count = number();
    return tag == NodePacker.SEQUENCE
        ? new Sequence(span, nodes(count))
        : new Mapping(span, entries(count));
  }

  private List<Mapping.Entry> entries(int count) {
    Mapping.Entry[] entries = new Mapping.Entry[count];
    for (int i = 0; i < count; i++) {
      entries[i] = new Mapping.Entry((Scalar) node(), node());
    }
    return List.of(entries);
  }

  private Span span() {
    start += signed();
    int length = number();
    line += signed();
    int column = number();
    int more = number();
    return more == 0
        ? new Span(start, start + length, line, column, line, column + length)
        : new Span(start, start + length, line, column, line + more - 1, number());
  }

  private String text() {
    int known = number();
    if (known > 0) {
      return texts.get(known - 1);
    }
    int length = number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
  }

  private int signed() {
    int number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  private int number() {
    int read = bytes[at++];
    int number = read & 0x7F;
    for (int shift = 7; read < 0; shift += 7) {
      read = bytes[at++];
      number |= (read & 0x7F) << shift;
    }
    return number;
  }
}
