package dev.plumbline.internal.settings;

import dev.plumbline.internal.settings.KnownNames.Stranger;
import dev.plumbline.internal.settings.ProfileSpec.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that a host reads in the blocks that a profile shares with others, such as those of its
 * provider: each block from the last remembered name of the way on.
 */
final class SharedNames {
  private static final int FILE_AND_LIST = 2;

  private final ProfileSpec spec;
  private final Map<List<String>, Map<String, String>> known = new LinkedHashMap<>();

  SharedNames(ProfilePlace place, NativeProvider provider) {
    this.spec = place.spec();
    Map<String, List<NativePath>> fields = new LinkedHashMap<>(spec.fields());
    fields.putAll(provider.spec().fields());
    fields.forEach(
        (member, paths) ->
            paths.stream()
                .filter(NativePath::fromRoot)
                .forEach(path -> add(member, path, path.filled(place.names()))));
  }

  private void add(String member, NativePath written, NativePath path) {
    int shortest = FILE_AND_LIST;
    for (int at = 0; at < written.steps().size(); at++) {
      shortest = written.steps().get(at).contains("{") ? Math.max(shortest, at + 1) : shortest;
    }
    for (int at = shortest; at < path.steps().size(); at++) {
      boolean last = at + 1 == path.steps().size();
      known
          .computeIfAbsent(path.steps().subList(0, at), any -> new HashMap<>())
          .put(path.steps().get(at), last ? member : "");
    }
  }

  List<Stranger> unknown(NativeTree tree) {
    List<Stranger> strangers = new ArrayList<>(0);
    if (spec.names() != Names.OPEN) {
      known.forEach((steps, names) -> collect(tree, steps, names, strangers));
    }
    return strangers;
  }

  private void collect(
      NativeTree tree, List<String> steps, Map<String, String> names, List<Stranger> to) {
    Found block = tree.find(tree.root(), path(steps));
    if (block == null) {
      return;
    }
    for (Branch child : block.branch().children().values()) {
      String name = child.name();
      boolean right =
          names.containsKey(name) || spec.others().stream().anyMatch(one -> one.matches(name));
      String meant = right || child.key() == null ? null : KnownNames.meant(name, names.keySet());
      if (meant != null) {
        to.add(stranger(child, steps, meant, names.getOrDefault(meant, "")));
      }
    }
  }

  private static Stranger stranger(Branch child, List<String> steps, String meant, String member) {
    List<String> target = new ArrayList<>(steps);
    target.add(meant);
    boolean placed = !member.isEmpty();
    @Nullable NativePath path = placed ? path(target) : null;
    return new Stranger(child, child.name(), meant, placed ? member : null, path);
  }

  private static NativePath path(List<String> steps) {
    return new NativePath(true, steps, NativePath.Part.WHOLE, null);
  }
}
