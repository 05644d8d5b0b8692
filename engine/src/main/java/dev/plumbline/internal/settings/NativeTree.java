package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document of settings with all its places. */
final class NativeTree {
  private static final String MERGE = "<<";

  private final boolean relaxed;
  private final Node document;
  private final Branch root;

  /**
   * Finds all places.
   *
   * @param relaxed whether dots divide names, and case, hyphens and underscores mean nothing in
   *     them
   */
  NativeTree(Node document, boolean relaxed) {
    this.document = document;
    this.relaxed = relaxed;
    this.root = new Branch("");
    root.write(document, null, null, "");
    grow(root, document, root);
  }

  Node document() {
    return document;
  }

  Branch root() {
    return root;
  }

  private void grow(Branch branch, Node node, Branch holder) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        Branch child = descend(branch, entry.key().text());
        child.write(entry.value(), entry.key(), holder, entry.key().text());
        grow(child, entry.value(), child);
      }
      Branch merged = branch.children().remove(MERGE);
      if (merged != null) {
        inherit(branch, merged);
      }
    } else if (node instanceof Sequence list) {
      List<Node> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        String token = Integer.toString(i);
        Branch child = branch.children().computeIfAbsent(token, Branch::new);
        child.write(items.get(i), null, holder, token);
        grow(child, items.get(i), child);
      }
    }
  }

  /** What is merged in counts where nothing of that name is written; of several the first. */
  private static void inherit(Branch branch, Branch merged) {
    if (merged.node() instanceof Sequence) {
      merged.children().values().forEach(one -> inherit(branch, one));
    } else {
      merged.children().forEach(branch.children()::putIfAbsent);
    }
  }

  private Branch descend(Branch from, String key) {
    if (!relaxed) {
      return from.children().computeIfAbsent(key, Branch::new);
    }
    Branch branch = from;
    for (String step : key.split("\\.", -1)) {
      branch = branch.children().computeIfAbsent(canonical(step), any -> new Branch(step));
    }
    return branch;
  }

  /** The place below another one, or null. */
  @Nullable Branch child(Branch branch, String step) {
    return branch.children().get(relaxed ? canonical(step) : step);
  }

  /** The value at the end of a path, or null. */
  @Nullable Found find(Branch from, NativePath path) {
    Branch branch = path.fromRoot() ? root : from;
    for (String step : path.steps()) {
      int bracket = step.indexOf('[');
      if (bracket == 0) {
        Branch item = itemWith(branch, step.substring(1, step.length() - 1));
        if (item == null) {
          return null;
        }
        branch = item;
        continue;
      }
      if (bracket > 0) {
        Branch list = child(branch, step.substring(0, bracket));
        return list == null
            ? null
            : startingWith(list, step.substring(bracket + 1, step.length() - 1));
      }
      Branch next = child(branch, step);
      if (next == null) {
        return null;
      }
      branch = next;
    }
    return branch.node() == null ? null : Found.of(branch, path);
  }

  /** The item of a list that has a member of a value, which are divided by an equals sign. */
  private @Nullable Branch itemWith(Branch list, String condition) {
    int equals = condition.indexOf('=');
    String member = condition.substring(0, equals);
    String value = condition.substring(equals + 1);
    for (Branch item : list.children().values()) {
      Branch named = child(item, member);
      if (named != null && named.node() instanceof Scalar scalar && scalar.text().equals(value)) {
        return item;
      }
    }
    return null;
  }

  /** The text that starts so, in a list or alone, without its start. */
  private static @Nullable Found startingWith(Branch list, String start) {
    if (list.node() instanceof Scalar scalar && scalar.text().startsWith(start)) {
      return new Found(list, start.length(), scalar.text().length());
    }
    for (Branch item : list.children().values()) {
      if (item.node() instanceof Scalar scalar && scalar.text().startsWith(start)) {
        return new Found(item, start.length(), scalar.text().length());
      }
    }
    return null;
  }

  private static String canonical(String step) {
    return step.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}
