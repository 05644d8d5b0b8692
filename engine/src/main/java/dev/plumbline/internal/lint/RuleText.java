package dev.plumbline.internal.lint;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds things in a rule file's text again, by their place or by the keys on the way to them. */
final class RuleText {
  private static final Set<String> NAMES = Set.of("name", "code");

  private final List<Place> documents = new ArrayList<>();

  /**
   * A part of the file.
   *
   * @param document the number of its document, from zero
   * @param steps keys and numbers on the way to it
   * @param node what stands there
   * @param span what to show: the key, where one was looked for
   */
  record Place(int document, List<String> steps, Node node, Span span) {
    Place {
      steps = List.copyOf(steps);
    }

    Place child(String step, Node value, Span shown) {
      List<String> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Place(document, longer, value, shown);
    }
  }

  RuleText(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      documents.add(new Place(i, List.of(), nodes.get(i), nodes.get(i).span()));
    }
  }

  /** The place of a spot; as much of the way as is there. */
  @Nullable Place find(Spot spot) {
    for (Place document : documents) {
      Place found =
          spot.position() == null
              ? named(document, spot.line())
              : at(document, spot.position().line(), spot.position().column());
      if (found != null) {
        return follow(found, spot.path());
      }
    }
    return null;
  }

  private static Place follow(Place from, List<String> path) {
    Place place = from;
    for (String step : path) {
      Place next = below(place, step);
      if (next == null) {
        return place;
      }
      place = next;
    }
    return place;
  }

  /** The innermost mapping whose name or code stands on a line. */
  private static @Nullable Place named(Place place, int line) {
    for (Place child : children(place)) {
      Place found = named(child, line);
      if (found != null) {
        return found;
      }
    }
    if (place.node() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (NAMES.contains(entry.key().text()) && entry.value().span().line() == line) {
          return new Place(place.document(), place.steps(), mapping, entry.value().span());
        }
      }
    }
    return null;
  }

  /** The key or value that begins at a place; of several the outermost value. */
  private static @Nullable Place at(Place place, int line, int column) {
    for (Place child : children(place)) {
      if (begins(child.span(), line, column)) {
        return child;
      }
      if (begins(child.node().span(), line, column)) {
        return new Place(child.document(), child.steps(), child.node(), child.node().span());
      }
      Place found = at(child, line, column);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean begins(Span span, int line, int column) {
    return span.line() == line && span.column() == column;
  }

  /** The first key or text of that wording, in whatever case, in the order of the text. */
  private static @Nullable Place below(Place place, String wording) {
    for (Place child : children(place)) {
      boolean isKey = place.node() instanceof Mapping;
      String key = isKey ? child.steps().get(child.steps().size() - 1) : "";
      if (isKey && key.equalsIgnoreCase(wording)) {
        return child;
      }
      if (child.node() instanceof Scalar scalar
          && scalar.text().strip().equalsIgnoreCase(wording)) {
        return new Place(child.document(), child.steps(), scalar, scalar.span());
      }
      Place found = below(child, wording);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<Place> children(Place place) {
    List<Place> children = new ArrayList<>();
    if (place.node() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        children.add(place.child(entry.key().text(), entry.value(), entry.key().span()));
      }
    } else if (place.node() instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        children.add(place.child(Integer.toString(i), item, item.span()));
      }
    }
    return children;
  }
}
