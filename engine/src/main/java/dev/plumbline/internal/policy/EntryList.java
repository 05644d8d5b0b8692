package dev.plumbline.internal.policy;

import dev.plumbline.Position;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One allow or deny list: globs, and entries that describe what they mean by attributes. The globs
 * are shared by lists that hold the same ones; each list knows the places of its own. Immutable.
 */
public final class EntryList {
  private final Position position;
  private final Globs globs;
  private final int[] places;
  private final List<Described> described;

  /**
   * An entry that names attributes, or an address taken apart.
   *
   * @param text as reports show it
   * @param conditions what must hold, all of it
   * @param position where it stands
   */
  public record Described(String text, List<Condition> conditions, Position position) {
    /** Copies the conditions. */
    public Described {
      conditions = List.copyOf(conditions);
    }

    boolean fits(AttributeView setup) {
      for (int i = 0; i < conditions.size(); i++) {
        if (!conditions.get(i).holds(setup)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * An entry as explanations and linters see it.
   *
   * @param text the glob in small letters, or the description
   * @param position where it stands
   */
  public record Entry(String text, Position position) {}

  /**
   * A list.
   *
   * @param position where the list stands
   * @param globs the globs
   * @param places line and column of each glob, in the order of the globs
   * @param described the other entries
   */
  public EntryList(Position position, Globs globs, int[] places, List<Described> described) {
    this.position = position;
    this.globs = globs;
    this.places = places.clone();
    this.described = List.copyOf(described);
  }

  /** Where the list stands. */
  public Position position() {
    return position;
  }

  /** The globs. */
  public Globs globs() {
    return globs;
  }

  /** The entries that are no globs. */
  public List<Described> described() {
    return described;
  }

  /** Whether nothing fits. */
  public boolean isEmpty() {
    return globs.isEmpty() && described.isEmpty();
  }

  /** The globs with their places, in the order of the alphabet. */
  public List<Entry> named() {
    List<Entry> entries = new ArrayList<>(globs.size() + described.size());
    for (int i = 0; i < globs.size(); i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  /** All entries with their places: globs, then descriptions. */
  public List<Entry> entries() {
    List<Entry> entries = named();
    described.forEach(one -> entries.add(new Entry(one.text(), one.position())));
    return entries;
  }

  /** The same list without the entry that stands at a place. */
  public EntryList without(Position entry) {
    for (int place = 0; 2 * place < places.length; place++) {
      if (places[2 * place] == entry.line() && places[2 * place + 1] == entry.column()) {
        return new EntryList(position, globs.without(place), placesWithout(place), described);
      }
    }
    return new EntryList(
        position,
        globs,
        places,
        described.stream().filter(one -> !one.position().equals(entry)).toList());
  }

  /** The same list with other entries that describe what they mean. */
  public EntryList withDescribed(List<Described> other) {
    return new EntryList(position, globs, places, other);
  }

  private int[] placesWithout(int place) {
    int[] rest = Arrays.copyOf(places, places.length - 2);
    System.arraycopy(places, 2 * place + 2, rest, 2 * place, rest.length - 2 * place);
    return rest;
  }

  /** The first entry that fits one of the names, or the setup. */
  @Nullable Entry find(List<String> names, AttributeView setup) {
    int first = -1;
    for (int i = 0; i < names.size(); i++) {
      int found = globs.find(names.get(i));
      first = found >= 0 && (first < 0 || found < first) ? found : first;
    }
    if (first >= 0) {
      return entry(first);
    }
    for (Described one : described) {
      if (one.fits(setup)) {
        return new Entry(one.text(), one.position());
      }
    }
    return null;
  }

  private Entry entry(int place) {
    String text = globs.text(place);
    int line = places[2 * place];
    int column = places[2 * place + 1];
    return new Entry(text, new Position(line, column, line, column + text.length()));
  }
}
