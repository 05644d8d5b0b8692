package dev.plumbline.internal.adoption;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of another product's document, which may lack anything.
 *
 * @param node what stands there; null where nothing does
 */
record Fragment(@Nullable Node node) {
  Fragment at(String key) {
    return new Fragment(node instanceof Mapping mapping ? mapping.get(key) : null);
  }

  /** Whether something is there; null is nothing. */
  boolean isThere() {
    return node != null && !(node instanceof Scalar scalar && scalar.isNull());
  }

  boolean isMapping() {
    return node instanceof Mapping;
  }

  boolean isList() {
    return node instanceof Sequence;
  }

  List<String> keys() {
    return node instanceof Mapping mapping
        ? mapping.entries().stream().map(entry -> entry.key().text()).toList()
        : List.of();
  }

  List<Fragment> items() {
    return node instanceof Sequence list
        ? list.items().stream().map(Fragment::new).toList()
        : List.of();
  }

  Optional<String> text() {
    return node instanceof Scalar scalar && isThere()
        ? Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  Optional<Boolean> flag() {
    return node instanceof Scalar scalar ? scalar.asFlag() : Optional.empty();
  }

  boolean isTrue() {
    return flag().orElse(false);
  }

  /** The texts of a list, each once. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Fragment item : items()) {
      item.text().filter(text -> !texts.contains(text)).ifPresent(texts::add);
    }
    return texts;
  }
}
