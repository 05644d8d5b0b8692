package dev.plumbline.internal.lint;

import dev.plumbline.Position;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds things in a rule file's text again, by their place or by the keys on the way to them. The
 * text is gone through once, however much is looked for in it.
 */
final class RuleText {
  private static final Set<String> NAMES = Set.of("name", "code");

  private final Map<Long, Place> byBeginning = new HashMap<>();
  private final Map<Integer, Place> byName = new HashMap<>();

  /**
   * A part of the file.
   *
   * @param document the number of its document, from zero
   * @param parent what holds it; null for a document
   * @param step the key or number that leads to it from there
   * @param node what stands there
   * @param span what to show: the key, where one was looked for
   */
  record Place(int document, @Nullable Place parent, String step, Node node, Span span) {
    private Place child(String key, Node value, Span shown) {
      return new Place(document, this, key, value, shown);
    }

    private Place shownAt(Span shown) {
      return new Place(document, parent, step, node, shown);
    }

    /** Keys and numbers on the way to it. */
    List<String> steps() {
      List<String> steps = new ArrayList<>();
      for (Place place = this; place.parent != null; place = place.parent) {
        steps.add(place.step);
      }
      Collections.reverse(steps);
      return List.copyOf(steps);
    }
  }

  RuleText(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      file(new Place(i, null, "", nodes.get(i), nodes.get(i).span()));
    }
  }

  /**
   * Files what stands below a place: keys and values under where they begin, of several the
   * outermost, and mappings under the line of their name or code, of several the innermost.
   */
  private void file(Place place) {
    for (Place child : children(place)) {
      byBeginning.putIfAbsent(beginning(child.span().line(), child.span().column()), child);
      Span value = child.node().span();
      byBeginning.putIfAbsent(beginning(value.line(), value.column()), child.shownAt(value));
      file(child);
    }
    if (place.node() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (NAMES.contains(entry.key().text())) {
          Span name = entry.value().span();
          byName.putIfAbsent(name.line(), place.shownAt(name));
        }
      }
    }
  }

  private static long beginning(int line, int column) {
    return ((long) line << Integer.SIZE) | column;
  }

  /** The place of a spot; as much of the way as is there. */
  @Nullable Place find(Spot spot) {
    Position position = spot.position();
    Place found =
        position == null
            ? byName.get(spot.line())
            : byBeginning.get(beginning(position.line(), position.column()));
    return found == null ? null : follow(found, spot.path());
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

  /** The first key or text of that wording, in whatever case, in the order of the text. */
  private static @Nullable Place below(Place place, String wording) {
    for (Place child : children(place)) {
      boolean isKey = place.node() instanceof Mapping;
      if (isKey && child.step().equalsIgnoreCase(wording)) {
        return child;
      }
      if (child.node() instanceof Scalar scalar
          && scalar.text().strip().equalsIgnoreCase(wording)) {
        return child.shownAt(scalar.span());
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
