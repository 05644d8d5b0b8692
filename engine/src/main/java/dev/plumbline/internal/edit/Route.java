package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;

/** The way to a place: it must be clear, and no value on it may be written somewhere else. */
final class Route {
  private Route() {}

  static void check(Source source, JsonPointer at) {
    Node node = source.root();
    for (int depth = 0; depth < at.tokens().size(); depth++) {
      if (source.at(node.span().start()) == '*') {
        throw new EditRefusedException("the place to change is written elsewhere, behind an alias");
      }
      checkKey(node, at.tokens().get(depth));
      Node child = at.first(depth + 1).in(source.root());
      if (child == null) {
        return;
      }
      node = child;
    }
  }

  private static void checkKey(Node node, String key) {
    if (node instanceof Mapping mapping) {
      long times =
          mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).count();
      if (times > 1) {
        throw new EditRefusedException("the key of the place to change is written more than once");
      }
    }
  }
}
