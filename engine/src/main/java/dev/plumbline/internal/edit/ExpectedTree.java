package dev.plumbline.internal.edit;

import dev.plumbline.internal.edit.Change.Cut;
import dev.plumbline.internal.edit.Change.Delete;
import dev.plumbline.internal.edit.Change.Insert;
import dev.plumbline.internal.edit.Change.Rename;
import dev.plumbline.internal.edit.Change.Substitute;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The content that a document has after a change; places and styles in it mean nothing. */
final class ExpectedTree {
  private ExpectedTree() {}

  static Node after(Change change, Node root) {
    return at(root, change, 0);
  }

  /** Whether two documents say the same, however they are written. */
  static boolean same(Node one, Node other) {
    if (one instanceof Scalar a && other instanceof Scalar b) {
      return sameScalar(a, b);
    }
    if (one instanceof Sequence a && other instanceof Sequence b) {
      boolean same = a.items().size() == b.items().size();
      for (int i = 0; same && i < a.items().size(); i++) {
        same = same(a.items().get(i), b.items().get(i));
      }
      return same;
    }
    return one instanceof Mapping a && other instanceof Mapping b && sameEntries(a, b);
  }

  /** The same for texts in which the order of entries means nothing. */
  static boolean sameFlat(Node one, Node other) {
    return one instanceof Mapping a && other instanceof Mapping b && same(sorted(a), sorted(b));
  }

  private static Mapping sorted(Mapping mapping) {
    List<Entry> entries = new ArrayList<>(mapping.entries());
    entries.sort(Comparator.comparing(entry -> entry.key().text()));
    return new Mapping(mapping.span(), entries);
  }

  private static boolean sameEntries(Mapping one, Mapping other) {
    boolean same = one.entries().size() == other.entries().size();
    for (int i = 0; same && i < one.entries().size(); i++) {
      Entry a = one.entries().get(i);
      Entry b = other.entries().get(i);
      same = a.key().text().equals(b.key().text()) && same(a.value(), b.value());
    }
    return same;
  }

  private static boolean sameScalar(Scalar one, Scalar other) {
    return one.kind() == other.kind() && (one.isNull() || one.text().equals(other.text()));
  }

  private static Node at(Node node, Change change, int depth) {
    List<String> tokens = change.at().tokens();
    if (depth == tokens.size()) {
      return replaced(node, change);
    }
    boolean last = depth + 1 == tokens.size();
    return node instanceof Mapping mapping
        ? entries(mapping, change, tokens.get(depth), last, depth)
        : items((Sequence) node, change, Integer.parseInt(tokens.get(depth)), last, depth);
  }

  private static Node replaced(Node node, Change change) {
    if (change instanceof Cut cut) {
      StringBuilder text = new StringBuilder(((Scalar) node).text());
      text.delete(cut.pos(), cut.pos() + cut.len());
      return ValueNodes.scalar(text.toString(), Kind.TEXT);
    }
    return ((Substitute) change).value();
  }

  private static Node entries(Mapping mapping, Change change, String key, boolean last, int depth) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      boolean here = entry.key().text().equals(key);
      if (!here) {
        entries.add(entry);
      } else if (last && change instanceof Rename rename) {
        entries.add(new Entry(ValueNodes.scalar(rename.name(), Kind.TEXT), entry.value()));
      } else if (!(last && change instanceof Delete)) {
        entries.add(new Entry(entry.key(), at(entry.value(), change, depth + 1)));
      }
    }
    if (last && change instanceof Insert insert) {
      entries.add(new Entry(ValueNodes.scalar(key, Kind.TEXT), insert.value()));
    }
    return new Mapping(mapping.span(), entries);
  }

  private static Node items(
      Sequence sequence, Change change, int position, boolean last, int depth) {
    List<Node> items = new ArrayList<>(sequence.items());
    if (last && change instanceof Insert insert) {
      items.add(position, insert.value());
    } else if (last && change instanceof Delete) {
      items.remove(position);
    } else {
      items.set(position, at(items.get(position), change, depth + 1));
    }
    return new Sequence(sequence.span(), items);
  }
}
