package dev.plumbline.internal.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an answer lists models.
 *
 * @param at JSON pointers at which the list may be; an empty one where the answer itself is it
 * @param id the member that holds a model's id; empty where the items are the ids
 * @param complete whether a model that is not listed cannot be used
 * @param dropped beginnings that ids have in one list and not in another
 * @param replaced signs that stand for others in one of the lists
 */
public record ModelListShape(
    List<String> at,
    String id,
    boolean complete,
    List<String> dropped,
    Map<String, String> replaced) {
  /** Copies what can change. */
  public ModelListShape {
    at = List.copyOf(at);
    dropped = List.copyOf(dropped);
    replaced = Map.copyOf(replaced);
  }

  /** The ids of the first list that the second one has as well, however it writes them. */
  public List<String> common(List<String> ids, List<String> others) {
    Set<String> there = others.stream().map(this::normal).collect(Collectors.toSet());
    return ids.stream().filter(id -> there.contains(normal(id))).toList();
  }

  private String normal(String id) {
    String text = id;
    for (String prefix : dropped) {
      text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
    for (Map.Entry<String, String> sign : replaced.entrySet()) {
      text = text.replace(sign.getKey(), sign.getValue());
    }
    return text;
  }
}
