package dev.plumbline.internal.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named values in the order of the text.
 *
 * @param span from the first character to the last
 * @param entries the entries; where a key is repeated all of them are here
 */
public record Mapping(Span span, List<Entry> entries) implements Node {

  /** Copies the list. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value, a null scalar where nothing is written
   */
  public record Entry(Scalar key, Node value) {}

  /** The value of a key, or null if there is no such key; looks through all entries. */
  public @Nullable Node get(String key) {
    Entry entry = entry(key);
    return entry == null ? null : entry.value();
  }

  /** The first entry with a key, or null if there is none; looks through all entries. */
  public @Nullable Entry entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public String kindName() {
    return "mapping";
  }

  @Override
  public String kindId() {
    return "mapping";
  }
}
