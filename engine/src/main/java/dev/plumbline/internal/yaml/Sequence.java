package dev.plumbline.internal.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param span from the first character to the last
 * @param items the items in their order
 */
public record Sequence(Span span, List<Node> items) implements Node {

  /** Copies the list. */
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String kindName() {
    return "list";
  }

  @Override
  public String kindId() {
    return "list";
  }
}
