package dev.plumbline.internal.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of setup documents, and what people write in their place. Immutable. */
public final class OptionNames {
  /** No options are known. */
  public static final OptionNames NONE = new OptionNames(List.of(), Map.of());

  private final List<OptionFact> options;
  private final Map<String, String> misplaced;
  private final Map<String, OptionFact> byName = new LinkedHashMap<>();
  private final Map<String, OptionFact> bySpelling = new HashMap<>();
  private final NearestName<OptionFact> nearest;
  private final NearestName<String> nearestPlace;

  /**
   * Keeps the options and an index of their spellings.
   *
   * @param options the options; the first of a name or spelling wins
   * @param misplaced JSON pointers into the setup document by names that are no options
   */
  public OptionNames(List<OptionFact> options, Map<String, String> misplaced) {
    this.options = List.copyOf(options);
    this.misplaced = Map.copyOf(misplaced);
    for (OptionFact option : options) {
      byName.putIfAbsent(option.name().intern(), option);
      bySpelling.putIfAbsent(spelling(option.name()), option);
    }
    for (OptionFact option : options) {
      option.aliases().forEach(alias -> bySpelling.putIfAbsent(spelling(alias), option));
    }
    nearest = new NearestName<>(bySpelling);
    Map<String, String> places = new HashMap<>();
    misplaced.forEach((name, place) -> places.put(spelling(name), place));
    nearestPlace = new NearestName<>(places);
  }

  /** All options in the order of their files. */
  public List<OptionFact> all() {
    return options;
  }

  /** JSON pointers into the setup document by names that are no options. */
  public Map<String, String> misplaced() {
    return misplaced;
  }

  /** The option of exactly this name, or null. */
  public @Nullable OptionFact named(String name) {
    return byName.get(name);
  }

  /** Where a value of this name belongs if it is no option, as a JSON pointer, or null. */
  public @Nullable String belongsAt(String name) {
    return misplaced.get(name);
  }

  /**
   * The option that is meant by another spelling: a known one, one that differs in case and
   * separators only, or one that is a slip or two away; null where none or several come into
   * question.
   */
  public @Nullable OptionFact meant(String written) {
    String spelling = spelling(written);
    OptionFact known = bySpelling.get(spelling);
    return known != null ? known : nearest.find(spelling);
  }

  /** Where the value of a misspelt name belongs if no option is meant, or null. */
  public @Nullable String mayBelongAt(String written) {
    return nearestPlace.find(spelling(written));
  }

  /** These options and the others'. */
  OptionNames with(OptionNames others) {
    List<OptionFact> both = new ArrayList<>(options);
    both.addAll(others.options);
    Map<String, String> places = new HashMap<>(others.misplaced);
    places.putAll(misplaced);
    return new OptionNames(both, places);
  }

  /** A name without what people write differently: case and separators. */
  static String spelling(String name) {
    return name.replace("_", "").replace("-", "").replace(".", "").toLowerCase(Locale.ROOT);
  }
}
