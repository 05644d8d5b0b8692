package dev.plumbline.internal.yaml;

/** Counts what one text spends of its limits. For one thread. */
final class Budget {
  private final Limits limits;
  private long nodes;
  private long aliased;

  Budget(Limits limits) {
    this.limits = limits;
  }

  /** All nodes so far, those behind aliases counted at each alias. */
  long spent() {
    return nodes + aliased;
  }

  void node(Span span) {
    if (++nodes > limits.nodes()) {
      throw stop(span, "yaml/too-many-nodes", "the text holds more than %d values", limits.nodes());
    }
  }

  void aliased(Span span, long weight) {
    aliased += weight;
    if (aliased > limits.aliasedNodes()) {
      throw stop(
          span,
          "yaml/too-many-aliases",
          "the aliases up to here stand for more than %d values",
          limits.aliasedNodes());
    }
  }

  void depth(Span span, int depth) {
    if (depth > limits.depth()) {
      throw stop(
          span,
          "yaml/too-deep",
          "lists and mappings are nested more than %d levels deep here",
          limits.depth());
    }
  }

  private static Unreadable stop(Span span, String code, String message, int limit) {
    return Unreadable.text(new Problem(span, code, message.formatted(limit)));
  }
}
