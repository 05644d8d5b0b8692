package dev.plumbline.internal.settings;

import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in settings, with the places below it by name, so that looking up takes the same time in
 * large files. Where names have dots in them that divide them, a place may be written in pieces and
 * have no value of its own.
 */
final class Branch {
  private final String name;
  private final Map<String, Branch> children = new LinkedHashMap<>();
  private @Nullable Node node;
  private @Nullable Scalar key;
  private @Nullable Branch holder;
  private String token = "";

  Branch(String name) {
    this.name = name;
  }

  /** The last name on the way, as it is written. */
  String name() {
    return name;
  }

  /** What stands there; the last of several. */
  @Nullable Node node() {
    return node;
  }

  /** The key in front of it. */
  @Nullable Scalar key() {
    return key;
  }

  Map<String, Branch> children() {
    return children;
  }

  void write(Node node, @Nullable Scalar key, @Nullable Branch holder, String token) {
    this.node = node;
    this.key = key;
    this.holder = holder;
    this.token = token;
  }

  /** The pointer to it in its document; only where something stands there. */
  JsonPointer pointer() {
    return holder == null ? JsonPointer.ROOT : holder.pointer().child(token);
  }
}
