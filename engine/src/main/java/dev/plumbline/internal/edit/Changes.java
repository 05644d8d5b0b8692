package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which elementary change an edit means in a document, or refuses it. */
final class Changes {
  private Changes() {}

  static Change of(Edit edit, Node root) {
    JsonPointer at = pointer(edit.path());
    if (edit instanceof Edit.Add add) {
      return put(root, at, ValueNodes.node(add.value()));
    }
    Node there = existing(root, at);
    if (edit instanceof Edit.Replace replace) {
      return new Substitute(at, ValueNodes.node(replace.value()));
    }
    if (edit instanceof Edit.StrDel cut) {
      return cut(at, there, cut);
    }
    if (edit instanceof Edit.Move) {
      throw new IllegalArgumentException("a move is more than one change");
    }
    if (at.isRoot()) {
      throw new EditRefusedException("a whole document cannot be removed");
    }
    return new Delete(at);
  }

  /**
   * The one change that an edit means, or null where it is more than one, moves its neighbors, or
   * rests on what is not there yet.
   */
  static @Nullable Change single(Edit edit, Node root) {
    if (edit instanceof Edit.Move move) {
      JsonPointer from = pointer(move.from());
      boolean there = from.in(root) != null && !from.isRoot();
      return there ? rename(root, from, pointer(move.path())) : null;
    }
    if (!(edit instanceof Edit.Add) && pointer(edit.path()).in(root) == null) {
      return null;
    }
    Change change = of(edit, root);
    boolean item = !change.at().isRoot() && change.at().parent().in(root) instanceof Sequence;
    boolean moves = item && (change instanceof Insert || change instanceof Delete);
    return moves ? null : change;
  }

  /** The change that puts a value to a place, with the parents that are not there yet. */
  static Change put(Node root, JsonPointer at, Node value) {
    Node node = root;
    for (int depth = 0; depth < at.tokens().size(); depth++) {
      JsonPointer here = at.first(depth + 1);
      if (node instanceof Scalar scalar && scalar.isNull()) {
        return new Substitute(at.first(depth), wrapped(at, depth, value));
      }
      Node child = here.in(root);
      boolean last = depth + 1 == at.tokens().size();
      if (node instanceof Sequence sequence && last) {
        return insertItem(sequence, at, value);
      }
      if (child == null) {
        return insertEntry(node, here, wrapped(at, depth + 1, value));
      }
      node = child;
    }
    return new Substitute(at, value);
  }

  /** A new name for an entry, if the move is one within its mapping and nothing has that name. */
  static @Nullable Change rename(Node root, JsonPointer from, JsonPointer to) {
    boolean siblings = !from.isRoot() && !to.isRoot() && from.parent().equals(to.parent());
    boolean free = siblings && to.in(root) == null && from.parent().in(root) instanceof Mapping;
    return free ? new Rename(from, to.last()) : null;
  }

  static Node existing(Node root, JsonPointer at) {
    Node node = at.in(root);
    if (node == null) {
      throw new EditRefusedException("nothing stands at the place to change");
    }
    return node;
  }

  static JsonPointer pointer(String path) {
    try {
      return JsonPointer.parse(path);
    } catch (IllegalArgumentException noPointer) {
      throw new EditRefusedException("the path of an edit is not a JSON pointer");
    }
  }

  private static Change insertItem(Sequence list, JsonPointer at, Node value) {
    int size = list.items().size();
    int position = at.last().equals("-") ? size : JsonPointer.position(at.last(), size + 1);
    if (position < 0) {
      throw new EditRefusedException("the list has no such position");
    }
    return new Insert(at.parent().child(Integer.toString(position)), value);
  }

  private static Change insertEntry(Node parent, JsonPointer at, Node value) {
    if (!(parent instanceof Mapping)) {
      throw new EditRefusedException("the place to add to is not a mapping");
    }
    return new Insert(at, value);
  }

  private static Change cut(JsonPointer at, Node there, Edit.StrDel edit) {
    boolean fits =
        there instanceof Scalar scalar
            && scalar.isText()
            && edit.pos() >= 0
            && edit.len() > 0
            && edit.pos() <= scalar.text().length() - edit.len();
    if (!fits) {
      throw new EditRefusedException("no text of this length stands at the place to change");
    }
    return new Cut(at, edit.pos(), edit.len());
  }

  /** A value inside of mappings that have the names behind a depth of the pointer. */
  private static Node wrapped(JsonPointer at, int depth, Node value) {
    Node node = value;
    for (int i = at.tokens().size() - 1; i >= depth; i--) {
      Scalar key = ValueNodes.scalar(at.tokens().get(i), Kind.TEXT);
      node = new Mapping(ValueNodes.NOWHERE, List.of(new Entry(key, node)));
    }
    return node;
  }
}
