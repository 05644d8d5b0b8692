package dev.plumbline.internal.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of models that a provider, or somebody who keeps such lists, publishes. Pointers are JSON
 * pointers.
 *
 * @param url where it is
 * @param at pointer of the list; its entries are items, or members whose names do not matter
 * @param travel how a credential travels, where one is wanted
 * @param keyed whether it is given to nobody without a credential
 * @param whole whether a model that is not in it is gone
 * @param tokens for how many tokens its prices are
 * @param members pointers within an entry, by the member of a catalog file
 * @param features words in a list of an entry, by the member of a catalog file that they stand for;
 *     {@code at} is the pointer of that list
 * @param types words for what an entry is asked for, by the word of a catalog file; {@code at} is
 *     the pointer of the word; entries of other types are left out
 * @param headers what else the publisher wants to see
 * @param evidence where this comes from
 */
public record ModelListing(
    String url,
    String at,
    KeyTravel travel,
    boolean keyed,
    boolean whole,
    int tokens,
    Map<String, String> members,
    Map<String, List<String>> features,
    Map<String, List<String>> types,
    Map<String, String> headers,
    Evidence evidence) {
  /** The key of the pointer among words. */
  public static final String AT = "at";

  /** Copies the maps. */
  public ModelListing {
    members = copy(members);
    features = copy(features);
    types = copy(types);
    headers = copy(headers);
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
