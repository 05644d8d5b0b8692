package dev.plumbline.internal.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routing options that are judged together. */
final class RoutingOptions {
  private static final List<String> ONLY = List.of("providerRouting", "only");
  private static final List<String> IGNORE = List.of("providerRouting", "ignore");

  private RoutingOptions() {}

  /** All that is demanded, where all of it is ignored as well, so that nobody is left. */
  static @Nullable List<String> onlyIgnored(Candidate c) {
    if (!(OptionValues.at(c.setup().options(), ONLY) instanceof List<?> only)
        || !(OptionValues.at(c.setup().options(), IGNORE) instanceof List<?> ignored)
        || only.isEmpty()
        || !ignored.containsAll(only)) {
      return null;
    }
    return only.stream().map(String::valueOf).toList();
  }
}
