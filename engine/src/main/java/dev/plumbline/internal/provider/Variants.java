package dev.plumbline.internal.provider;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may follow a colon at the end of a model id.
 *
 * @param routing variants that any model takes and no list shows
 * @param listed variants that are models of their own in the provider's list
 */
public record Variants(List<String> routing, List<String> listed) {
  /** No variants. */
  public static final Variants NONE = new Variants(List.of(), List.of());

  /** All of them. */
  public List<String> all() {
    return Stream.concat(routing.stream(), listed.stream()).toList();
  }

  /** Copies the lists. */
  public Variants {
    routing = List.copyOf(routing);
    listed = List.copyOf(listed);
  }
}
