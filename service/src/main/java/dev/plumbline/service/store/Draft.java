package dev.plumbline.service.store;

import java.util.Map;
import java.util.Set;

/**
 * Rule files as somebody would have them.
 *
 * @param texts the new texts by their paths
 * @param removed the paths of files that would be gone
 */
public record Draft(Map<String, String> texts, Set<String> removed) {
  /** Copies both. */
  public Draft {
    texts = Map.copyOf(texts);
    removed = Set.copyOf(removed);
  }

  /** One file with a new text. */
  public static Draft of(String path, String text) {
    return new Draft(Map.of(path, text), Set.of());
  }

  /** The files with the draft in place. */
  public RuleFiles in(RuleFiles files) {
    RuleFiles next = files;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      next = next.with(text.getKey(), text.getValue());
    }
    for (String path : removed) {
      next = next.without(path);
    }
    return next;
  }
}
