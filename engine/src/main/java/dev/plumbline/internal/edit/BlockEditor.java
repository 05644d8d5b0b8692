package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar.Style;
import dev.plumbline.internal.yaml.Sequence;

/** Puts members into block mappings and lists, and takes them out, by whole lines. */
final class BlockEditor {
  private final Source source;
  private final NodeWriter writer;
  private final boolean blankLinesBelong;

  /**
   * Edits the blocks of a text.
   *
   * @param blankLinesBelong whether blank lines behind a member are taken for a part of it, as they
   *     are at the end of a block scalar that keeps them
   */
  BlockEditor(Source source, NodeWriter writer, boolean blankLinesBelong) {
    this.source = source;
    this.writer = writer;
    this.blankLinesBelong = blankLinesBelong;
  }

  String addEntry(Mapping mapping, String key, Node value) {
    int indentation = indentation(mapping);
    String name = writer.key(key, Style.PLAIN);
    return append(mapping, name + ":" + writer.behindColon(value, indentation));
  }

  String addItem(Sequence sequence, int position, Node value) {
    int indentation = indentation(sequence);
    String item = "-" + writer.behindDash(value, indentation);
    if (position == sequence.items().size()) {
      return append(sequence, item);
    }
    String inserted = item + source.eol() + " ".repeat(indentation);
    return splices().insert(dash(sequence, position), inserted).apply();
  }

  private String append(Node container, String member) {
    String indented = " ".repeat(indentation(container)) + member;
    int end = container.span().end();
    int next = blankLinesBelong ? source.behindBlankLines(source.nextLine(end)) : 0;
    return next > source.nextLine(end)
        ? splices().insert(next, indented + source.eol()).apply()
        : splices().insert(source.lineEnd(end), source.eol() + indented).apply();
  }

  String removeEntry(Mapping mapping, int position) {
    Entry entry = mapping.entries().get(position);
    int keyLine = source.lineStart(entry.key().span().start());
    int start = position == 0 ? mapping.span().start() : source.behindBlanks(keyLine);
    return remove(start, Math.max(behindColon(entry), entry.value().span().end()));
  }

  String removeItem(Sequence sequence, int position) {
    int start = dash(sequence, position);
    return remove(start, Math.max(start + 1, sequence.items().get(position).span().end()));
  }

  /** Where another member starts in the same line as its dash, the next one moves up to there. */
  private String remove(int start, int end) {
    int next = source.nextLine(end);
    if (blankLinesBelong) {
      next = source.behindBlankLines(next);
    }
    if (source.startsLine(start)) {
      return splices().delete(source.lineStart(start), next).apply();
    }
    boolean ownLines = source.endsLine(next);
    return ownLines
        ? splices().delete(source.behindVisible(start), source.lineEnd(end)).apply()
        : splices().delete(start, source.behindBlanks(next)).apply();
  }

  /** Where the colon of an entry ends. */
  int behindColon(Entry entry) {
    int at = source.behindSpace(entry.key().span().end());
    return source.at(at) == ':' ? at + 1 : entry.key().span().end();
  }

  /** Where the dash of an item is. */
  int dash(Sequence sequence, int position) {
    if (position == 0) {
      return sequence.span().start();
    }
    int previous = sequence.items().get(position - 1).span().end();
    int line = source.nextLine(Math.max(previous, dash(sequence, position - 1) + 1));
    while (line < sequence.span().end()) {
      int first = source.behindBlanks(line);
      if (source.at(first) == '-' && first - line == indentation(sequence)) {
        return first;
      }
      line = source.nextLine(line);
    }
    throw new EditRefusedException("an item of a list cannot be found in its lines");
  }

  static int indentation(Node container) {
    return container.span().column() - 1;
  }

  private Splices splices() {
    return new Splices(source.text());
  }
}
