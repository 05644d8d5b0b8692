package dev.plumbline.internal.provider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conventions of one host program. Immutable.
 *
 * @param id its one name in Plumbline
 * @param name its own spelling
 * @param aliases other names
 * @param docs the documentation's address
 * @param urls what it expects in a base URL
 * @param modelNotation how it writes models
 * @param keyField what its key field holds
 * @param optionNames Plumbline's option name by the host's
 * @param evidence where this comes from
 * @param place where it is written
 */
public record HostFacts(
    String id,
    String name,
    List<String> aliases,
    @Nullable String docs,
    HostUrls urls,
    ModelNotation modelNotation,
    KeyField keyField,
    Map<String, String> optionNames,
    Evidence evidence,
    Place place) {
  /** Copies list and map. */
  public HostFacts {
    aliases = List.copyOf(aliases);
    optionNames = Collections.unmodifiableMap(new LinkedHashMap<>(optionNames));
  }

  /** Everything that the program is called. */
  public List<String> names() {
    List<String> names = new ArrayList<>(aliases);
    names.add(id);
    names.add(name);
    return names;
  }

  /** Whether the program calls an option so, whatever the case and the separators. */
  public boolean writes(String option) {
    String spelling = OptionNames.spelling(option);
    for (String own : optionNames.keySet()) {
      if (OptionNames.spelling(own).equals(spelling)) {
        return true;
      }
    }
    return false;
  }
}
