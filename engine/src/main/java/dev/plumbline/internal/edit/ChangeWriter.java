package dev.plumbline.internal.edit;

import dev.plumbline.internal.edit.Change.Cut;
import dev.plumbline.internal.edit.Change.Insert;
import dev.plumbline.internal.edit.Change.Rename;
import dev.plumbline.internal.edit.Change.Substitute;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.Span;
import java.util.List;

/** Makes one change in a text, in one way; whether that was right is for others to see. */
final class ChangeWriter {
  private final Source source;
  private final NodeWriter writer;
  private final BlockEditor blocks;
  private final ValueReplacer replacer;

  /**
   * Writes changes of one text.
   *
   * @param blankLinesBelong whether blank lines behind a member are taken for a part of it
   */
  ChangeWriter(Source source, NodeWriter writer, boolean blankLinesBelong) {
    this.source = source;
    this.writer = writer;
    this.blocks = new BlockEditor(source, writer, blankLinesBelong);
    this.replacer = new ValueReplacer(source, writer);
  }

  /** The text with the change, as much as possible of it as it was. */
  String write(Change change) {
    if (change instanceof Insert insert) {
      return insert(insert);
    }
    if (change instanceof Substitute substitute) {
      return substitute(substitute.at(), substitute.value());
    }
    if (change instanceof Rename rename) {
      return rename(rename);
    }
    return change instanceof Cut cut ? cut(cut) : delete(change.at());
  }

  private String insert(Insert insert) {
    Node parent = node(insert.at().parent());
    String token = insert.at().last();
    if (parent instanceof Mapping mapping) {
      return isFlow(mapping)
          ? flow(mapping).addEntry(token, insert.value())
          : blocks.addEntry(mapping, token, insert.value());
    }
    Sequence sequence = (Sequence) parent;
    int position = Integer.parseInt(token);
    return isFlow(sequence)
        ? flow(sequence).addItem(position, insert.value())
        : blocks.addItem(sequence, position, insert.value());
  }

  private String substitute(JsonPointer at, Node value) {
    Node old = node(at);
    Node styled = styled(old, value);
    if (at.isRoot()) {
      return replacer.root(old, styled);
    }
    Node parent = node(at.parent());
    if (parent instanceof Mapping mapping) {
      int head = blocks.behindColon(entry(mapping, at.last()));
      return isFlow(mapping)
          ? replacer.inFlow(head, old, styled)
          : replacer.behindColon(head, old, styled, BlockEditor.indentation(mapping));
    }
    Sequence sequence = (Sequence) parent;
    if (isFlow(sequence)) {
      return replacer.inFlow(old.span().start(), old, styled);
    }
    int head = blocks.dash(sequence, Integer.parseInt(at.last())) + 1;
    return replacer.behindDash(head, old, styled, BlockEditor.indentation(sequence));
  }

  private String delete(JsonPointer at) {
    Node parent = node(at.parent());
    Span span = parent.span();
    if (parent instanceof Mapping mapping) {
      if (!isFlow(mapping) && mapping.entries().size() == 1) {
        return substitute(at.parent(), new Mapping(span, List.of()));
      }
      int position = mapping.entries().indexOf(entry(mapping, at.last()));
      return isFlow(mapping)
          ? flow(mapping).remove(position)
          : blocks.removeEntry(mapping, position);
    }
    Sequence sequence = (Sequence) parent;
    if (!isFlow(sequence) && sequence.items().size() == 1) {
      return substitute(at.parent(), new Sequence(span, List.of()));
    }
    int position = Integer.parseInt(at.last());
    return isFlow(sequence)
        ? flow(sequence).remove(position)
        : blocks.removeItem(sequence, position);
  }

  private String rename(Rename rename) {
    Mapping parent = (Mapping) node(rename.at().parent());
    Scalar key = entry(parent, rename.at().last()).key();
    return splice(key.span(), writer.key(rename.name(), key.style()));
  }

  private String cut(Cut cut) {
    Scalar scalar = (Scalar) node(cut.at());
    String raw = scalar.span().of(source.text());
    return TextCut.cut(scalar, raw, cut.pos(), cut.len())
        .map(shorter -> splice(scalar.span(), shorter))
        .orElseGet(() -> rewrite(cut));
  }

  /** Writes the shorter text anew, for when it cannot be cut where it stands. */
  String rewrite(Cut cut) {
    StringBuilder text = new StringBuilder(((Scalar) node(cut.at())).text());
    text.delete(cut.pos(), cut.pos() + cut.len());
    return substitute(cut.at(), ValueNodes.scalar(text.toString(), Kind.TEXT));
  }

  /** A new text has the quotes of the old one. */
  private static Node styled(Node old, Node value) {
    boolean texts =
        old instanceof Scalar before
            && value instanceof Scalar after
            && before.isText()
            && after.isText()
            && after.style() == Style.PLAIN;
    return texts
        ? new Scalar(value.span(), ((Scalar) value).text(), Kind.TEXT, ((Scalar) old).style())
        : value;
  }

  private boolean isFlow(Node container) {
    char first = source.at(container.span().start());
    return first == '{' || first == '[';
  }

  private FlowEditor flow(Node container) {
    return new FlowEditor(source, writer, container);
  }

  private Node node(JsonPointer at) {
    return Changes.existing(source.root(), at);
  }

  private static Entry entry(Mapping mapping, String key) {
    Entry entry = mapping.entry(key);
    if (entry == null) {
      throw new EditRefusedException("nothing stands at the place to change");
    }
    return entry;
  }

  private String splice(Span span, String replacement) {
    return new Splices(source.text()).replace(span.start(), span.end(), replacement).apply();
  }
}
