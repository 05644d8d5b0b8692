package dev.plumbline.internal.adoption;

import dev.plumbline.internal.yaml.Node;

/** Another product's document holds something that its product would not read either. */
final class UnexpectedShapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Node node;
  private final String expected;

  UnexpectedShapeException(Node node, String expected) {
    super(expected);
    this.node = node;
    this.expected = expected;
  }

  /** One sentence for people. */
  String sentence() {
    return "expected " + expected + ", found " + node.kindName();
  }

  /** What stands there instead. */
  Node node() {
    return node;
  }
}
