package dev.plumbline.internal.setup;

import dev.plumbline.Origin;
import dev.plumbline.Position;
import dev.plumbline.TextRange;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in the text of a setup document. */
final class DocumentOrigin implements Origin {
  private final String text;
  private @Nullable Mapping document;

  /** The places of a text in JSON that could be read; they are looked up once one is asked for. */
  DocumentOrigin(String text) {
    this.text = text;
  }

  DocumentOrigin(String text, Mapping document) {
    this.text = text;
    this.document = document;
  }

  @Override
  public Optional<Position> positionOf(String pointer) {
    Node node = document();
    for (String step : JsonPointer.parse(pointer).tokens()) {
      Node next = step(node, step);
      if (next == null) {
        return Optional.of(beginning(node));
      }
      node = next;
    }
    return Optional.of(node.span().position());
  }

  @Override
  public Optional<Position> positionOf(String pointer, TextRange range) {
    return JsonPointer.parse(pointer).in(document()) instanceof Scalar scalar
        ? Optional.of(new ScalarText(text, scalar).position(range))
        : positionOf(pointer);
  }

  /** Threads that race read the same text to equal nodes. */
  private Mapping document() {
    Mapping known = document;
    if (known == null) {
      known = (Mapping) YamlReader.read(Parsed.Format.JSON, text).documents().get(0);
      document = known;
    }
    return known;
  }

  private static @Nullable Node step(Node node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    if (node instanceof Sequence list && step.chars().allMatch(Character::isDigit)) {
      List<Node> items = list.items();
      int index = step.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(step);
      return index < items.size() ? items.get(index) : null;
    }
    return null;
  }

  /**
   * A missing member is shown at the first key of what should hold it: a whole document is no
   * place.
   */
  private static Position beginning(Node node) {
    if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping.entries().get(0).key().span().position();
    }
    return node.span().position();
  }
}
