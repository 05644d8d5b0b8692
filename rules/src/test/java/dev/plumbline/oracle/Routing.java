package dev.plumbline.oracle;

import dev.plumbline.oracle.Written.Listing;
import java.util.ArrayList;
import java.util.List;

/** What lists make of the upstream providers that a router may choose. */
final class Routing {
  private Routing() {}

  static boolean refuses(Listing list, Asked asked, List<Written> active) {
    if (!asked.model().meantProvider().equals("openrouter")) {
      return false;
    }
    List<String> ignored = asked.routing("ignore");
    List<String> named = new ArrayList<>(asked.routing("only"));
    named.addAll(asked.routing("order"));
    named.removeAll(ignored);
    for (String upstream : named) {
      List<String> names = new ArrayList<>(List.of(upstream));
      if (!list.allows()) {
        names.add(upstream.split("/")[0]);
      }
      if (PolicyOracle.refuses(list, entry -> Globs.fit(entry, names))) {
        return true;
      }
    }
    return !isPinned(asked) && refusesOpenChoice(list, ignored, active);
  }

  private static boolean isPinned(Asked asked) {
    boolean alone =
        asked.options().get("providerRouting") instanceof java.util.Map<?, ?> routing
            && Boolean.FALSE.equals(routing.get("allow_fallbacks"));
    return !asked.routing("only").isEmpty() || (alone && !asked.routing("order").isEmpty());
  }

  /** The router may choose whatever is denied and not shut out. */
  private static boolean refusesOpenChoice(
      Listing list, List<String> ignored, List<Written> active) {
    if (list.allows()) {
      return true;
    }
    return list.entries().stream().map(Globs::unquoted).anyMatch(entry -> !ignored.contains(entry));
  }
}
