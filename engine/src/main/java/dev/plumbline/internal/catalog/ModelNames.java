package dev.plumbline.internal.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes ids apart in the way in which one provider puts them together. */
final class ModelNames {
  private final boolean dotted;
  private final Set<String> prefixes = new HashSet<>();
  private final Map<String, String> vendors = new HashMap<>();

  ModelNames(CatalogContent.Naming naming) {
    this.dotted = naming.dotted();
    naming.prefixes().forEach(prefix -> prefixes.add(lettersOnly(prefix)));
    for (List<String> group : naming.vendors()) {
      group.forEach(name -> vendors.put(lettersOnly(name), lettersOnly(group.get(0))));
    }
  }

  /** Reads an id, or what somebody took for one. */
  ModelName read(String id) {
    String text = id.strip().toLowerCase(Locale.ROOT);
    String place = "";
    String vendor = "";
    boolean strange = false;
    int start = 0;
    for (int end = nextMark(text, start); end >= 0; end = nextMark(text, start)) {
      String part = lettersOnly(text.substring(start, end));
      start = end + 1;
      if (prefixes.contains(part)) {
        place = place.isEmpty() ? part : place + '/' + part;
        continue;
      }
      String known = vendors.getOrDefault(part, part);
      strange |= !vendor.isEmpty() && !vendor.equals(known);
      vendor = known;
    }
    ModelName.Origin origin = new ModelName.Origin(place, vendor, strange);
    return ModelName.of(origin, text.substring(start));
  }

  /** Where the next vendor or prefix ends; negative where the name begins. */
  private int nextMark(String text, int start) {
    int slash = text.indexOf('/', start);
    int colon = text.indexOf(':', start);
    if (colon > start && (slash < 0 || colon < slash) && isKnown(text.substring(start, colon))) {
      return colon;
    }
    if (slash >= 0 || !dotted) {
      return slash;
    }
    int dot = text.indexOf('.', start);
    return dot > start && isWord(text, start, dot) ? dot : -1;
  }

  private boolean isKnown(String part) {
    String letters = lettersOnly(part);
    return prefixes.contains(letters) || vendors.containsKey(letters);
  }

  private static boolean isWord(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'));
  }

  private static String lettersOnly(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
