package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a patch makes of plain maps and lists: an oracle that knows nothing of texts. */
final class PatchedTree {
  private Object root;

  private PatchedTree(Object root) {
    this.root = root;
  }

  static Object of(Node document, Edit edit) {
    PatchedTree tree = new PatchedTree(plain(document));
    tree.apply(edit);
    return tree.root;
  }

  static Object plain(Node node) {
    if (node instanceof Sequence sequence) {
      List<Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(plain(item)));
      return items;
    }
    if (node instanceof Mapping mapping) {
      Map<String, Object> entries = new HashMap<>();
      mapping.entries().forEach(entry -> entries.put(entry.key().text(), plain(entry.value())));
      return entries;
    }
    Scalar scalar = (Scalar) node;
    return scalar.isNull() ? "null" : scalar.kind() + scalar.text();
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Items list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(plain(item)));
      return items;
    }
    if (value instanceof Value.Members members) {
      Map<String, Object> entries = new HashMap<>();
      members.members().forEach((key, member) -> entries.put(key, plain(member)));
      return entries;
    }
    if (value instanceof Value.Text text) {
      return "TEXT" + text.text();
    }
    if (value instanceof Value.Whole whole) {
      return "NUMBER" + whole.number();
    }
    return value instanceof Value.Flag flag ? "FLAG" + flag.flag() : "null";
  }

  private void apply(Edit edit) {
    List<String> path = JsonPointer.parse(edit.path()).tokens();
    if (edit instanceof Edit.Add add) {
      root = put(root, path, plain(add.value()), true);
    } else if (edit instanceof Edit.Replace replace) {
      root = put(root, path, plain(replace.value()), false);
    } else if (edit instanceof Edit.Remove) {
      take(path);
    } else if (edit instanceof Edit.Move move) {
      Object moved = take(JsonPointer.parse(move.from()).tokens());
      root = put(root, path, moved, true);
    } else if (edit instanceof Edit.StrDel cut) {
      String old = ((String) at(path)).substring("TEXT".length());
      String left = old.substring(0, cut.pos()) + old.substring(cut.pos() + cut.len());
      root = put(root, path, "TEXT" + left, false);
    }
  }

  @SuppressWarnings("unchecked")
  private static Object put(Object node, List<String> path, Object value, boolean add) {
    if (path.isEmpty()) {
      return value;
    }
    String token = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (node instanceof List) {
      List<Object> items = (List<Object>) node;
      int position = token.equals("-") ? items.size() : Integer.parseInt(token);
      if (rest.isEmpty() && add) {
        items.add(position, value);
      } else {
        items.set(position, put(items.get(position), rest, value, add));
      }
      return items;
    }
    Map<String, Object> entries =
        node instanceof Map ? (Map<String, Object>) node : new HashMap<>();
    entries.put(token, put(entries.getOrDefault(token, "null"), rest, value, add));
    return entries;
  }

  private Object take(List<String> path) {
    Object parent = at(path.subList(0, path.size() - 1));
    String token = path.get(path.size() - 1);
    return parent instanceof List<?> items
        ? items.remove(Integer.parseInt(token))
        : ((Map<?, ?>) parent).remove(token);
  }

  private Object at(List<String> path) {
    Object node = root;
    for (String token : path) {
      node =
          node instanceof List<?> items
              ? items.get(Integer.parseInt(token))
              : ((Map<?, ?>) node).get(token);
    }
    return node;
  }
}
