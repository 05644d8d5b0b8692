package dev.plumbline.service.http;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.service.input.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request wants to have changed in a settings file.
 *
 * @param text the file
 * @param patches the changes, in order; each is made as a whole or not at all
 */
record SettingsPatches(String text, List<SetupPatch> patches) {
  private static final int MOST = 200;
  private static final String FORM =
      "send a JSON object with `text`, the file, and `patches`, a list of `{\"setup\": 0, \"patch\":"
          + " [...]}` whose operations are add, replace, remove, move and str_del";

  /**
   * The change of one setup.
   *
   * @param setup its number in the file, from zero
   * @param patch the operations on its document
   */
  record SetupPatch(int setup, List<Edit> patch) {}

  static SettingsPatches read(String content) throws Problem {
    Value.Members request = JsonValue.members(content);
    if (request == null
        || !(request.members().get("text") instanceof Value.Text text)
        || !(request.members().get("patches") instanceof Value.Items items)) {
      throw unreadable();
    }
    if (items.items().size() > MOST) {
      throw Problem.of(Problem.Kind.UNUSABLE, "a request takes at most " + MOST + " patches");
    }
    List<SetupPatch> patches = new ArrayList<>();
    for (Value item : items.items()) {
      patches.add(patch(item));
    }
    return new SettingsPatches(text.text(), patches);
  }

  /** All texts that a credential may stand in, by where they are in the request. */
  Map<String, String> sent() {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("/text", text);
    for (int at = 0; at < patches.size(); at++) {
      List<Edit> edits = patches.get(at).patch();
      for (int operation = 0; operation < edits.size(); operation++) {
        String place = "/patches/%d/patch/%d/value".formatted(at, operation);
        if (edits.get(operation) instanceof Edit.Add add) {
          collect(place, add.value(), sent);
        } else if (edits.get(operation) instanceof Edit.Replace replace) {
          collect(place, replace.value(), sent);
        }
      }
    }
    return sent;
  }

  private static void collect(String place, Value value, Map<String, String> sent) {
    if (value instanceof Value.Text text) {
      sent.put(place, text.text());
    } else if (value instanceof Value.Members members) {
      members
          .members()
          .forEach((name, member) -> collect(place + "/" + escaped(name), member, sent));
    } else if (value instanceof Value.Items items) {
      for (int at = 0; at < items.items().size(); at++) {
        collect(place + "/" + at, items.items().get(at), sent);
      }
    }
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static SetupPatch patch(Value item) throws Problem {
    if (item instanceof Value.Members members
        && members.members().get("patch") instanceof Value.Items operations) {
      List<Edit> edits = new ArrayList<>();
      for (Value operation : operations.items()) {
        edits.add(edit(operation));
      }
      return new SetupPatch(number(members, "setup"), edits);
    }
    throw unreadable();
  }

  private static Edit edit(Value operation) throws Problem {
    if (!(operation instanceof Value.Members members)) {
      throw unreadable();
    }
    String path = pointer(members, "path");
    return switch (JsonValue.text(members, "op")) {
      case "add" -> new Edit.Add(path, value(members));
      case "replace" -> new Edit.Replace(path, value(members));
      case "remove" -> new Edit.Remove(path);
      case "move" -> new Edit.Move(pointer(members, "from"), path);
      case "str_del" -> new Edit.StrDel(path, number(members, "pos"), number(members, "len"));
      default -> throw unreadable();
    };
  }

  private static String pointer(Value.Members members, String name) throws Problem {
    String pointer = JsonValue.text(members, name);
    if (!pointer.startsWith("/")) {
      throw unreadable();
    }
    return pointer;
  }

  private static Value value(Value.Members members) throws Problem {
    Value value = members.members().get("value");
    if (value == null) {
      throw unreadable();
    }
    return value;
  }

  private static int number(Value.Members members, String name) throws Problem {
    if (members.members().get(name) instanceof Value.Whole whole
        && whole.number() >= 0
        && whole.number() <= Integer.MAX_VALUE) {
      return (int) whole.number();
    }
    throw unreadable();
  }

  private static Problem unreadable() {
    return Problem.of(Problem.Kind.UNUSABLE, FORM);
  }
}
