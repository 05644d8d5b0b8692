package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Style;
import dev.plumbline.internal.yaml.Sequence;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes values: on one line, or as the lines of a block. */
final class NodeWriter {
  private final ScalarWriter scalars;
  private final ScalarWriter keys;
  private final String eol;
  private final int step;
  private final @Nullable Verbatim verbatim;

  NodeWriter(Source source, boolean quoteAlways, @Nullable Verbatim verbatim) {
    this.scalars = new ScalarWriter(source.json(), quoteAlways);
    this.keys = new ScalarWriter(source.json(), false);
    this.eol = source.eol();
    this.step = source.step();
    this.verbatim = quoteAlways ? null : verbatim;
  }

  String key(String key, Style style) {
    return keys.text(key, style);
  }

  /** A value on one line. */
  String inline(Node node) {
    if (verbatim != null && verbatim.node() == node && isOneLine(verbatim)) {
      return verbatim.raw();
    }
    if (node instanceof Scalar scalar) {
      return scalars.write(scalar);
    }
    if (node instanceof Sequence sequence) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      sequence.items().forEach(item -> items.add(inline(item)));
      return items.toString();
    }
    StringJoiner entries = new StringJoiner(", ", "{", "}");
    for (Entry entry : ((Mapping) node).entries()) {
      entries.add(key(entry.key().text(), entry.key().style()) + ": " + inline(entry.value()));
    }
    return entries.toString();
  }

  /** Whether a value is written as a block of lines where it may be. */
  boolean isBlock(Node node) {
    if (verbatim != null && verbatim.node() == node) {
      return !isOneLine(verbatim) && !(node instanceof Scalar);
    }
    return node instanceof Mapping mapping && !mapping.entries().isEmpty();
  }

  /** The lines of a block, all but the first indented. */
  String block(Node node, int indentation) {
    if (verbatim != null && verbatim.node() == node) {
      return verbatim.indented(indentation);
    }
    StringJoiner lines = new StringJoiner(eol + " ".repeat(indentation));
    for (Entry entry : ((Mapping) node).entries()) {
      lines.add(
          key(entry.key().text(), entry.key().style())
              + ":"
              + behindColon(entry.value(), indentation));
    }
    return lines.toString();
  }

  /** What follows a key and its colon in a block mapping, with the blank or line break first. */
  String behindColon(Node node, int indentation) {
    int inner = indentation + step;
    return isBlock(node) ? eol + " ".repeat(inner) + block(node, inner) : " " + inline(node);
  }

  /** What follows the dash of a block list, with the blank first. */
  String behindDash(Node node, int indentation) {
    return " " + (isBlock(node) ? block(node, indentation + 2) : inline(node));
  }

  private static boolean isOneLine(Verbatim verbatim) {
    boolean block =
        !(verbatim.node() instanceof Scalar)
            && !verbatim.raw().startsWith("{")
            && !verbatim.raw().startsWith("[");
    return verbatim.inOneLine() && !block;
  }
}
