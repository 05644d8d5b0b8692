package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up edits that fit a document. */
final class RandomEdits {
  private static final List<String> TEXTS =
      List.of(
          "x",
          "",
          "a: b",
          "- c",
          "yes",
          "12",
          "it's",
          "a\nb\n",
          " y",
          "#",
          "😀",
          "{z}",
          "\\q",
          "google/gemini-2.5-pro",
          "*a",
          "end:",
          "\u0085");

  private final Random random;
  private final Node root;
  private final List<JsonPointer> places = new ArrayList<>();

  RandomEdits(Random random, Node root) {
    this.random = random;
    this.root = root;
    collect(root, JsonPointer.ROOT);
  }

  Edit any() {
    JsonPointer place = places.get(random.nextInt(places.size()));
    Node node = place.in(root);
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Edit.Add(free(place, node).toString(), value(2));
      case 2 -> new Edit.Replace(place.toString(), value(2));
      case 3 -> place.isRoot() ? new Edit.Replace("", value(2)) : new Edit.Remove(place.toString());
      case 4 -> move(place);
      default -> cut(place, node);
    };
  }

  private Edit cut(JsonPointer place, Node node) {
    if (!(node instanceof Scalar scalar) || !scalar.isText() || scalar.text().isEmpty()) {
      return new Edit.Replace(place.toString(), value(1));
    }
    int pos = random.nextInt(scalar.text().length());
    int len = 1 + random.nextInt(scalar.text().length() - pos);
    return new Edit.StrDel(place.toString(), pos, len);
  }

  private Edit move(JsonPointer from) {
    if (from.isRoot()) {
      return new Edit.Add("", value(2));
    }
    if (from.parent().in(root) instanceof Mapping && random.nextBoolean()) {
      return new Edit.Move(from.toString(), from.parent().child("new").toString());
    }
    for (int tries = 0; tries < 20; tries++) {
      JsonPointer to = places.get(random.nextInt(places.size()));
      boolean apart = !from.covers(to) && to.in(root) instanceof Mapping;
      boolean steady = !(from.parent().in(root) instanceof Sequence);
      if (apart && steady) {
        return new Edit.Move(from.toString(), to.child("new").toString());
      }
    }
    return new Edit.Remove(from.toString());
  }

  private JsonPointer free(JsonPointer place, Node node) {
    if (node instanceof Sequence sequence) {
      int position = random.nextInt(sequence.items().size() + 1);
      boolean end = position == sequence.items().size();
      return place.child(end && random.nextBoolean() ? "-" : Integer.toString(position));
    }
    boolean mapping = node instanceof Mapping || (node instanceof Scalar scalar && scalar.isNull());
    if (!mapping) {
      return place;
    }
    JsonPointer free = place.child("new");
    return random.nextBoolean() ? free : free.child("deep~/er");
  }

  private Value value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> Value.of(random.nextInt());
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> new Value.Nothing();
      case 6 -> new Value.Items(List.of(value(depth - 1), value(depth - 1)));
      case 7, 8 -> members(depth - 1);
      default -> Value.of(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  private Value members(int depth) {
    Map<String, Value> members = new LinkedHashMap<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      members.put(random.nextBoolean() ? "m" + count : TEXTS.get(count), value(depth));
    }
    return new Value.Members(members);
  }

  private void collect(Node node, JsonPointer at) {
    places.add(at);
    if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(sequence.items().get(i), at.child(Integer.toString(i)));
      }
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> collect(entry.value(), at.child(entry.key().text())));
    }
  }
}
