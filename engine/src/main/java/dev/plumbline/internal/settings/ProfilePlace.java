package dev.plumbline.internal.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in settings that may be a profile.
 *
 * @param spec the sort of profile
 * @param document the number of its document
 * @param block where it stands
 * @param names what was remembered on the way
 * @param branches where it was remembered
 */
record ProfilePlace(
    ProfileSpec spec,
    int document,
    Branch block,
    Map<String, String> names,
    Map<String, Branch> branches) {

  ProfilePlace inside(Branch child, @Nullable String name) {
    Map<String, String> longer = new LinkedHashMap<>(names);
    Map<String, Branch> more = new HashMap<>(branches);
    if (name != null) {
      longer.put(name, child.name());
      more.put(name, child);
    }
    return new ProfilePlace(spec, document, child, longer, more);
  }

  ProfilePlace with(String name, String value) {
    Map<String, String> longer = new LinkedHashMap<>(names);
    longer.put(name, value);
    return new ProfilePlace(spec, document, block, longer, branches);
  }

  /** The branch whose name a path is, if it is a remembered name alone; null otherwise. */
  @Nullable Branch remembered(NativePath path) {
    String step = path.steps().size() == 1 ? path.steps().get(0) : "";
    return step.startsWith("{") ? branches.get(step.substring(1, step.length() - 1)) : null;
  }
}
