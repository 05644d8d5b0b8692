package dev.plumbline.internal.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Chooses between lines and braces, and takes blank lines out. What stands in braces on one line is
 * kept as its author wrote it: a word stands for it while the rest is laid out. For one document.
 */
final class NodeLayout {
  private final String text;
  private final String word;
  private final List<String> kept = new ArrayList<>();
  private final Map<Node, Node> seen = new IdentityHashMap<>();

  /**
   * A layout for a document.
   *
   * @param text the document
   */
  NodeLayout(String text) {
    this.text = text;
    String free = "kept";
    while (text.contains(free)) {
      free += "x";
    }
    this.word = free;
  }

  /** The document as it is to be written. */
  Node tidy(Node node) {
    Node known = seen.get(node);
    if (known != null) {
      return known;
    }
    Node tidied = node instanceof CollectionNode<?> some && isShort(some) ? keep(some) : node;
    seen.put(node, tidied);
    tidied.setBlockComments(withoutBlanks(tidied.getBlockComments()));
    tidied.setEndComments(withoutBlanks(tidied.getEndComments()));
    if (tidied instanceof CollectionNode<?> collection) {
      openOut(collection);
    }
    if (tidied instanceof SequenceNode list) {
      list.getValue().replaceAll(this::tidy);
    } else if (tidied instanceof MappingNode mapping) {
      mapping
          .getValue()
          .replaceAll(entry -> new NodeTuple(tidy(entry.getKeyNode()), tidy(entry.getValueNode())));
    }
    return tidied;
  }

  /** The written document with what was kept in its places. */
  String restored(String written) {
    String restored = written;
    for (int i = kept.size() - 1; i >= 0; i--) {
      restored = restored.replace(word + i + "_", kept.get(i));
    }
    return restored;
  }

  private static boolean isShort(CollectionNode<?> collection) {
    return collection.getFlowStyle() == FlowStyle.FLOW
        && collection.getStartMark().getLine() == collection.getEndMark().getLine();
  }

  private Node keep(CollectionNode<?> collection) {
    int start = offset(collection.getStartMark().getIndex());
    int end = offset(collection.getEndMark().getIndex());
    String written = text.substring(start, end);
    ScalarNode stand =
        new ScalarNode(
            Tag.STR,
            word + kept.size() + "_",
            collection.getStartMark(),
            collection.getEndMark(),
            ScalarStyle.PLAIN);
    stand.setAnchor(collection.getAnchor());
    stand.setBlockComments(collection.getBlockComments());
    stand.setInLineComments(collection.getInLineComments());
    stand.setEndComments(collection.getEndComments());
    kept.add(written);
    return stand;
  }

  private int offset(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  /** What was written in braces over several lines gets a line for each entry. */
  private static void openOut(CollectionNode<?> collection) {
    if (collection.getFlowStyle() == FlowStyle.FLOW && !collection.getValue().isEmpty()) {
      collection.setFlowStyle(FlowStyle.BLOCK);
    }
  }

  private static @Nullable List<CommentLine> withoutBlanks(@Nullable List<CommentLine> comments) {
    return comments == null
        ? null
        : new ArrayList<>(
            comments.stream()
                .filter(comment -> comment.getCommentType() != CommentType.BLANK_LINE)
                .toList());
  }
}
