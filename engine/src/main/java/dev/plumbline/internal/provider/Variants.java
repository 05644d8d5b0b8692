package dev.plumbline.internal.provider;

import java.util.List;

/**
 * What may follow a colon at the end of a model id.
 *
 * @param routing variants that any model takes and no list shows
 * @param listed variants that are models of their own in the provider's list
 */
public record Variants(List<String> routing, List<String> listed) {
  /** No variants. */
  public static final Variants NONE = new Variants(List.of(), List.of());

  /** Copies the lists. */
  public Variants {
    routing = List.copyOf(routing);
    listed = List.copyOf(listed);
  }
}
