package dev.plumbline.internal.setup;

import dev.plumbline.Edit;
import dev.plumbline.Secret;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies patches to documents. */
public final class PatchedDocument {
  private static final String BEHIND_THE_LAST = "-";

  private PatchedDocument() {}

  /** What becomes of the value that holds the member or element of this name. */
  private interface Change {
    Value in(Value holder, String step);
  }

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

  /** What stands at a pointer; null where nothing does. */
  public static @Nullable Value at(Value.Members document, String pointer) {
    return at(document, JsonPointer.parse(pointer).tokens());
  }

  private static Value.Members apply(Value.Members document, Edit edit) {
    List<String> path = JsonPointer.parse(edit.path()).tokens();
    if (edit instanceof Edit.Add add) {
      return changed(document, path, adding(add.value()));
    }
    Value there = edit instanceof Edit.Move ? null : require(document, path, edit.path());
    if (edit instanceof Edit.Replace replace) {
      return changed(document, path, replacing(replace.value()));
    }
    if (edit instanceof Edit.Move move) {
      List<String> from = JsonPointer.parse(move.from()).tokens();
      Value moved = require(document, from, move.from());
      return changed(changed(document, from, removing()), path, adding(moved));
    }
    return edit instanceof Edit.StrDel cut && there != null
        ? changed(document, path, replacing(without(there, cut)))
        : changed(document, path, removing());
  }

  private static Value require(Value.Members document, List<String> path, String pointer) {
    Value value = at(document, path);
    if (value == null) {
      throw new IllegalArgumentException("nothing stands at " + pointer);
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
      value = value == null ? null : within(value, step);
    }
    return value;
  }

  private static @Nullable Value within(Value holder, String step) {
    if (holder instanceof Value.Items list) {
      int place = place(list, step);
      return place < list.items().size() ? list.items().get(place) : null;
    }
    return holder instanceof Value.Members members ? members.members().get(step) : null;
  }

  /** An element's place; that behind the last one where the step names none. */
  private static int place(Value.Items list, String step) {
    boolean number = !step.isEmpty() && step.length() < 9;
    for (int i = 0; i < step.length(); i++) {
      number &= step.charAt(i) >= '0' && step.charAt(i) <= '9';
    }
    return number ? Math.min(Integer.parseInt(step), list.items().size()) : list.items().size();
  }

  private static Value.Members changed(Value.Members document, List<String> path, Change change) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a patch cannot replace the whole document");
    }
    return (Value.Members) inside(document, path, change);
  }

  /** The value with the change inside; missing parents are made. */
  private static Value inside(@Nullable Value value, List<String> path, Change change) {
    Value holder =
        value instanceof Value.Members || value instanceof Value.Items ? value : Value.Members.NONE;
    String step = path.get(0);
    if (path.size() == 1) {
      return change.in(holder, step);
    }
    Value inner = inside(within(holder, step), path.subList(1, path.size()), change);
    return replacing(inner).in(holder, step);
  }

  private static Change adding(Value value) {
    return (holder, step) -> {
      if (!(holder instanceof Value.Items list)) {
        return replacing(value).in(holder, step);
      }
      int place = place(list, step);
      if (place == list.items().size() && !step.equals(BEHIND_THE_LAST)) {
        requireNumber(step, place);
      }
      List<Value> longer = new ArrayList<>(list.items());
      longer.add(place, value);
      return new Value.Items(longer);
    };
  }

  private static void requireNumber(String step, int place) {
    if (!step.equals(Integer.toString(place))) {
      throw new IllegalArgumentException("a list has no place " + step);
    }
  }

  private static Change replacing(Value value) {
    return (holder, step) -> {
      if (holder instanceof Value.Items list) {
        List<Value> items = new ArrayList<>(list.items());
        int place = place(list, step);
        if (place == items.size()) {
          throw new IllegalArgumentException("a list has no element " + step);
        }
        items.set(place, value);
        return new Value.Items(items);
      }
      Map<String, Value> members = new LinkedHashMap<>(((Value.Members) holder).members());
      members.put(step, hiddenIfCredential(step, value));
      return new Value.Members(members);
    };
  }

  private static Change removing() {
    return (holder, step) -> {
      if (holder instanceof Value.Items list) {
        List<Value> items = new ArrayList<>(list.items());
        items.remove(place(list, step));
        return new Value.Items(items);
      }
      Map<String, Value> members = new LinkedHashMap<>(((Value.Members) holder).members());
      members.remove(step);
      return new Value.Members(members);
    };
  }

  private static Value hiddenIfCredential(String member, Value value) {
    return value instanceof Value.Text text && CredentialNames.match(member)
        ? new Value.Hidden(Secret.of(text.text()))
        : value;
  }
}
