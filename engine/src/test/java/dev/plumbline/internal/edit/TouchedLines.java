package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.BitSet;
import java.util.List;

/** The lines of a text that an edit may change; all others have to stay. */
final class TouchedLines {
  private final String text;
  private final Node root;
  private final BitSet touched = new BitSet();

  private TouchedLines(String text, Node root) {
    this.text = text;
    this.root = root;
  }

  /** The numbers of the lines, from one. */
  static BitSet of(String text, Node root, Edit edit) {
    TouchedLines lines = new TouchedLines(text, root);
    lines.at(JsonPointer.parse(edit.path()));
    if (edit instanceof Edit.Move move) {
      lines.at(JsonPointer.parse(move.from()));
    }
    lines.withBlankLines();
    return lines.touched;
  }

  private void at(JsonPointer path) {
    JsonPointer place = path;
    while (place.in(root) == null) {
      place = place.parent();
    }
    boolean inserted = place.tokens().size() < path.tokens().size();
    if (!(inserted && isBlock(place.in(root)))) {
      member(place);
    }
  }

  /** A member from its key or dash to its end, and whole brackets because of their commas. */
  private void member(JsonPointer place) {
    Node node = place.in(root);
    int first = node.span().line();
    if (!place.isRoot()) {
      JsonPointer parent = place.parent();
      Node container = parent.in(root);
      if (!isBlock(container) || size(container) == 1) {
        member(parent);
      }
      first = firstLine(container, place.last());
    }
    int last = node.span().endLine();
    touched.set(first, last + 1 + (sharesLine(place) ? 1 : 0));
  }

  /** Behind a dash, the next member moves up to the place of the first one. */
  private boolean sharesLine(JsonPointer place) {
    Node container = place.isRoot() ? root : place.parent().in(root);
    int start = container.span().start();
    int lineStart = text.lastIndexOf('\n', start) + 1;
    boolean first =
        !place.isRoot() && firstLine(container, place.last()) == container.span().line();
    return first && text.substring(lineStart, start).contains("-");
  }

  private static int firstLine(Node container, String token) {
    if (container instanceof Mapping mapping) {
      return mapping.entry(token).key().span().line();
    }
    int position = Integer.parseInt(token);
    return position == 0
        ? container.span().line()
        : ((Sequence) container).items().get(position - 1).span().endLine() + 1;
  }

  private void withBlankLines() {
    List<String> lines = text.lines().toList();
    for (int line = 2; line <= lines.size(); line++) {
      if (touched.get(line - 1) && lines.get(line - 1).isBlank()) {
        touched.set(line);
      }
    }
  }

  private boolean isBlock(Node node) {
    return !(node instanceof Scalar) && "{[".indexOf(text.charAt(node.span().start())) < 0;
  }

  private static int size(Node node) {
    return node instanceof Sequence sequence
        ? sequence.items().size()
        : ((Mapping) node).entries().size();
  }
}
