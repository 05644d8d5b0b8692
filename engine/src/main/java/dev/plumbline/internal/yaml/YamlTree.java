package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds the tree of one YAML document from its events. */
final class YamlTree {
  private static final String CORE_TAG = "tag:yaml.org,2002:";
  private final SourceMap source;
  private final LineSeparators separators;
  private final YamlEvents events;
  private final Budget budget;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int deepest;

  /** What an anchor names, how many nodes that is and how many levels it adds. */
  private record Anchored(Node node, long weight, int levels) {}

  YamlTree(
      SourceMap source,
      LineSeparators separators,
      YamlEvents events,
      Budget budget,
      Problems problems) {
    this.source = source;
    this.separators = separators;
    this.events = events;
    this.budget = budget;
    this.problems = problems;
  }

  Node document() {
    return node(events.next(), 0);
  }

  private Node node(Event event, int depth) {
    deepest = Math.max(deepest, depth);
    if (event instanceof AliasEvent alias) {
      return aliased(alias, depth);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    return anchor == null ? written(event, depth) : anchored(anchor, event, depth);
  }

  private Node written(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    int from = contentStart(start, start.getTag());
    Span opening = source.span(from, Math.max(from, events.end(start)));
    budget.node(opening);
    budget.depth(opening, depth + 1);
    if (start.getTag() != null && !isCollectionTag(start)) {
      tagProblem(opening);
    }
    return start instanceof SequenceStartEvent
        ? sequence(start, opening, depth + 1)
        : mapping(start, opening, depth + 1);
  }

  private Node anchored(String anchor, Event event, int depth) {
    long spentBefore = budget.spent();
    int deepestBefore = deepest;
    deepest = depth;
    boolean outermost = open.add(anchor);
    Node node = written(event, depth);
    if (outermost) {
      open.remove(anchor);
    }
    anchors.put(anchor, new Anchored(node, budget.spent() - spentBefore, deepest - depth));
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private Node aliased(AliasEvent alias, int depth) {
    Span span = source.span(events.start(alias), events.end(alias));
    budget.node(span);
    Anchored target = anchors.get(alias.getAnchor());
    if (open.contains(alias.getAnchor()) || target == null) {
      boolean recursive = open.contains(alias.getAnchor());
      problems.add(span, "yaml/alias", recursive ? "self" : "unknown", Map.of());
      return new Scalar(span, "", Kind.NULL, Style.PLAIN);
    }
    budget.aliased(span, target.weight());
    budget.depth(span, depth + target.levels());
    deepest = Math.max(deepest, depth + target.levels());
    return at(span, target.node());
  }

  private static Node at(Span span, Node node) {
    if (node instanceof Scalar scalar) {
      return new Scalar(span, scalar.text(), scalar.kind(), scalar.style());
    }
    return node instanceof Sequence sequence
        ? new Sequence(span, sequence.items())
        : new Mapping(span, ((Mapping) node).entries());
  }

  private Sequence sequence(CollectionStartEvent start, Span opening, int depth) {
    List<Node> items = new ArrayList<>();
    Span last = opening;
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      Node item = node(event, depth);
      items.add(item);
      if (event instanceof ScalarEvent && !start.isFlow()) {
        events.runs().takeBehind(item.span().start(), (from, to) -> items.add(plain(from, to)));
      }
      last = item.span();
      event = events.next();
    }
    return new Sequence(opening.to(closing(start, event, last)), items);
  }

  private Mapping mapping(CollectionStartEvent start, Span opening, int depth) {
    List<Entry> entries = new ArrayList<>();
    KeyCheck keys = new KeyCheck(source.text(), problems);
    Span last = opening;
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      Node key = node(event, depth);
      Node value = node(events.next(), depth);
      keys.accept(key).ifPresent(text -> entries.add(new Entry(text, value)));
      last = value.span();
      event = events.next();
    }
    return new Mapping(opening.to(closing(start, event, last)), entries);
  }

  /** The parser ends a block only at the next thing behind it, so its last value tells better. */
  private Span closing(CollectionStartEvent start, Event end, Span last) {
    return start.isFlow() ? source.span(events.start(end), events.end(end)) : last;
  }

  private Scalar scalar(ScalarEvent event) {
    int start = contentStart(event, event.getTag());
    int end = events.end(event);
    boolean block =
        event.getScalarStyle() == ScalarStyle.LITERAL
            || event.getScalarStyle() == ScalarStyle.FOLDED;
    Span span = source.span(start, block ? endOfBlock(start, end) : Math.max(start, end));
    budget.node(span);
    String text = separators.restore(event.getValue());
    return new Scalar(span, text, kind(event, text, span), style(event.getScalarStyle()));
  }

  /** An item that is written so plainly that no parser has seen it. */
  private Scalar plain(int from, int to) {
    Span span = source.span(from, to);
    budget.node(span);
    return switch (source.text().charAt(from)) {
      case '"' -> quoted(span, Style.DOUBLE_QUOTED);
      case '\'' -> quoted(span, Style.SINGLE_QUOTED);
      default -> {
        String text = source.text().substring(from, to);
        yield new Scalar(span, text, CoreSchema.kindOf(text), Style.PLAIN);
      }
    };
  }

  private Scalar quoted(Span span, Style style) {
    String text = source.text().substring(span.start() + 1, span.end() - 1);
    return new Scalar(span, text, Kind.TEXT, style);
  }

  private Kind kind(ScalarEvent event, String text, Span span) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    if (event.getTag() == null || event.getTag().equals("!")) {
      return plain && event.getTag() == null ? CoreSchema.kindOf(text) : Kind.TEXT;
    }
    Kind found = CoreSchema.kindOf(text);
    boolean fits =
        switch (event.getTag()) {
          case CORE_TAG + "str" -> true;
          case CORE_TAG + "int", CORE_TAG + "float" -> found == Kind.NUMBER;
          case CORE_TAG + "bool" -> found == Kind.FLAG;
          case CORE_TAG + "null" -> found == Kind.NULL;
          default -> false;
        };
    if (!fits) {
      tagProblem(span);
    }
    return fits && !event.getTag().equals(CORE_TAG + "str") ? found : Kind.TEXT;
  }

  private void tagProblem(Span span) {
    problems.add(span, "yaml/tag", Map.of());
  }

  private static boolean isCollectionTag(CollectionStartEvent start) {
    String expected = start instanceof SequenceStartEvent ? "seq" : "map";
    return start.getTag().equals("!") || start.getTag().equals(CORE_TAG + expected);
  }

  private static Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
      case LITERAL -> Style.LITERAL;
      case FOLDED -> Style.FOLDED;
      case PLAIN -> Style.PLAIN;
    };
  }

  /** Where the value itself starts, behind anchor and tag. */
  private int contentStart(NodeEvent event, @Nullable String tag) {
    int start = events.start(event);
    return event.getAnchor() == null && tag == null
        ? start
        : NodeProperties.skip(source.text(), start, events.end(event));
  }

  private int endOfBlock(int start, int end) {
    int at = end;
    while (at > start && " \t\r\n".indexOf(source.text().charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
