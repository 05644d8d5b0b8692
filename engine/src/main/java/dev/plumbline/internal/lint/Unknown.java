package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name that nobody knows.
 *
 * @param name the name as it is written
 * @param nearest what was probably meant
 */
record Unknown(String name, Nearest nearest) {
  /** The arguments of a text about it. */
  Map<String, Value> arguments() {
    Map<String, Value> arguments = new TreeMap<>();
    arguments.put("name", Value.of(name));
    arguments.put("near", nearest.name() == null ? new Value.Nothing() : Value.of(nearest.name()));
    return arguments;
  }

  /** The arguments of a text that chooses its words by a reason. */
  Map<String, Value> because(String reason) {
    return with("reason", Value.of(reason), arguments());
  }

  /** The arguments of a text that chooses its words by a reason and speaks of one more thing. */
  Map<String, Value> because(String reason, String name, Value thing) {
    return with(name, thing, because(reason));
  }

  /** The arguments of a text about a model that none of the providers has. */
  Map<String, Value> of(List<ProviderFacts> providers) {
    List<String> names = providers.stream().map(ProviderFacts::name).toList();
    return with("providers", Value.of(names), arguments());
  }

  private static Map<String, Value> with(String name, Value value, Map<String, Value> arguments) {
    arguments.put(name, value);
    return arguments;
  }
}
