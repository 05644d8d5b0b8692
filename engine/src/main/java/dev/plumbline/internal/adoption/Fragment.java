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

  /**
   * The items of a list; none where nothing is there.
   *
   * @throws UnexpectedShapeException where something else is there
   */
  List<Fragment> items() {
    if (node == null || !isThere()) {
      return List.of();
    }
    if (node instanceof Sequence list) {
      return list.items().stream().map(Fragment::new).toList();
    }
    throw new UnexpectedShapeException(node, "a list");
  }

  Optional<String> text() {
    return node instanceof Scalar scalar && isThere()
        ? Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  Optional<Boolean> flag() {
    return node instanceof Scalar scalar ? scalar.asFlag() : Optional.empty();
  }

  /**
   * Whether it is true; not where nothing is there.
   *
   * @throws UnexpectedShapeException where something else is there
   */
  boolean isTrue() {
    if (node != null && isThere() && flag().isEmpty()) {
      throw new UnexpectedShapeException(node, "true or false");
    }
    return flag().orElse(false);
  }

  /**
   * The texts of a list, each once, without blank ones. A list of blanks alone still restricts:
   * {@link #isEmptyList()} tells it from one that does not.
   */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Fragment item : items()) {
      if (item.node() != null && item.isThere() && !(item.node() instanceof Scalar)) {
        throw new UnexpectedShapeException(item.node(), "text");
      }
      item.text().filter(text -> !texts.contains(text)).ifPresent(texts::add);
    }
    return texts;
  }

  /** Whether nothing is there, or a list without items. */
  boolean isEmptyList() {
    return items().isEmpty();
  }

  /** Whether nothing is there, or something that holds nothing. */
  boolean isVoid() {
    return !isThere()
        || (node instanceof Sequence list && list.items().isEmpty())
        || (node instanceof Mapping mapping && mapping.entries().isEmpty());
  }
}
