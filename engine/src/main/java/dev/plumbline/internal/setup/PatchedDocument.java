package dev.plumbline.internal.setup;

import dev.plumbline.Edit;
import dev.plumbline.Secret;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.JsonPointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies patches to documents of members; lists inside of them are replaced whole. */
public final class PatchedDocument {
  private PatchedDocument() {}

  /**
   * The document after the patch.
   *
   * @throws IllegalArgumentException where an operation does not fit the document
   */
  public static Value.Members apply(Value.Members document, List<Edit> patch) {
    Value.Members result = document;
    for (Edit edit : patch) {
      result = apply(result, edit);
    }
    return result;
  }

  private static Value.Members apply(Value.Members document, Edit edit) {
    List<String> path = JsonPointer.parse(edit.path()).tokens();
    if (edit instanceof Edit.Add add) {
      return put(document, path, add.value());
    }
    if (edit instanceof Edit.Replace replace) {
      require(at(document, path), edit);
      return put(document, path, replace.value());
    }
    if (edit instanceof Edit.Move move) {
      List<String> from = JsonPointer.parse(move.from()).tokens();
      Value moved = require(at(document, from), edit);
      return put(put(document, from, null), path, moved);
    }
    if (edit instanceof Edit.StrDel cut) {
      return put(document, path, without(require(at(document, path), edit), cut));
    }
    require(at(document, path), edit);
    return put(document, path, null);
  }

  private static Value require(@Nullable Value value, Edit edit) {
    if (value == null) {
      throw new IllegalArgumentException("nothing stands at " + edit.path());
    }
    return value;
  }

  private static Value without(Value value, Edit.StrDel cut) {
    if (value instanceof Value.Hidden hidden) {
      return new Value.Hidden(Secret.of(without(hidden.secret().reveal(), cut)));
    }
    if (value instanceof Value.Text text) {
      return new Value.Text(without(text.text(), cut));
    }
    throw new IllegalArgumentException("no text stands at " + cut.path());
  }

  private static String without(String text, Edit.StrDel cut) {
    if (cut.pos() < 0 || cut.len() < 0 || cut.pos() + cut.len() > text.length()) {
      throw new IllegalArgumentException("the text at " + cut.path() + " is shorter than the cut");
    }
    return text.substring(0, cut.pos()) + text.substring(cut.pos() + cut.len());
  }

  private static @Nullable Value at(Value.Members document, List<String> path) {
    Value value = document;
    for (String step : path) {
      value = value instanceof Value.Members members ? members.members().get(step) : null;
    }
    return value;
  }

  /** Puts a value, or takes the member away where the value is null; missing parents are made. */
  private static Value.Members put(Value.Members parent, List<String> path, @Nullable Value value) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a patch cannot replace the whole document");
    }
    Map<String, Value> members = new LinkedHashMap<>(parent.members());
    String step = path.get(0);
    if (path.size() > 1) {
      Value.Members child =
          members.get(step) instanceof Value.Members inner ? inner : Value.Members.NONE;
      members.put(step, put(child, path.subList(1, path.size()), value));
    } else if (value == null) {
      members.remove(step);
    } else {
      members.put(step, hiddenIfCredential(step, value));
    }
    return new Value.Members(members);
  }

  private static Value hiddenIfCredential(String member, Value value) {
    return value instanceof Value.Text text && CredentialNames.match(member)
        ? new Value.Hidden(Secret.of(text.text()))
        : value;
  }
}
