package dev.plumbline.internal.settings;

import dev.plumbline.Origin;
import dev.plumbline.Position;
import dev.plumbline.TextRange;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.setup.ScalarText;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places of a setup's fields in the settings that it was read from. */
final class NativeOrigin implements Origin {
  private static final Map<String, String> SAME_FIELD =
      Map.of("/apiKey", "/apiKeyEnv", "/apiKeyEnv", "/apiKey");

  private final String text;
  private final Branch block;
  private final Map<String, Bound> bounds;

  NativeOrigin(String text, Branch block, Map<String, Bound> bounds) {
    this.text = text;
    this.block = block;
    this.bounds = bounds;
  }

  @Override
  public Optional<Position> positionOf(String pointer) {
    JsonPointer path = JsonPointer.parse(pointer);
    for (int length = path.tokens().size(); length > 0; length--) {
      Bound bound = bound(path.first(length).toString());
      if (bound != null) {
        JsonPointer rest = new JsonPointer(path.tokens().subList(length, path.tokens().size()));
        return Optional.of(position(bound, rest));
      }
    }
    return Optional.of(beginning());
  }

  @Override
  public Optional<Position> positionOf(String pointer, TextRange range) {
    Bound bound = bound(pointer);
    Scalar scalar = bound == null ? null : bound.scalar();
    if (bound == null || scalar == null || !scalar.isText()) {
      return positionOf(pointer);
    }
    int start = bound.found().start();
    TextRange shifted = new TextRange(start + range.start(), start + range.end());
    return Optional.of(new ScalarText(text, scalar).position(shifted));
  }

  private @Nullable Bound bound(String pointer) {
    Bound bound = bounds.get(pointer);
    String other = SAME_FIELD.get(pointer);
    return bound == null && other != null ? bounds.get(other) : bound;
  }

  private Position position(Bound bound, JsonPointer rest) {
    Found found = bound.found();
    Scalar scalar = bound.scalar();
    if (scalar != null && !found.isWhole()) {
      return new ScalarText(text, scalar).position(new TextRange(found.start(), found.end()));
    }
    Node inner = rest.in(bound.node());
    return (inner == null ? bound.node() : inner).span().position();
  }

  /** A missing member is shown at the name of its profile, or at the first key of it. */
  private Position beginning() {
    Node node = block.node();
    Scalar key = block.key();
    while (key == null && node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      key = mapping.entries().get(0).key();
    }
    if (key != null) {
      return key.span().position();
    }
    return node == null ? first(block) : node.span().position();
  }

  private static Position first(Branch branch) {
    for (Branch child : branch.children().values()) {
      Scalar key = child.key();
      return key == null ? first(child) : key.span().position();
    }
    return new Position(1, 1, 1, 1);
  }
}
