package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What setups may name: all providers and listed models, and what policies name beyond those.
 *
 * @param providers ids and other names
 * @param models the models by provider
 */
record Choosable(List<String> providers, Map<String, List<String>> models) {
  /** The provider of models that nobody lists: an address of one's own. */
  private static final String ANY_MODEL = "openai-compatible";

  static Choosable of(Side before, Side after, LocalDate day) {
    TreeSet<String> providers = new TreeSet<>();
    Map<String, TreeSet<String>> models = new TreeMap<>();
    for (Side side : List.of(before, after)) {
      side.candidates().knowledge().facts().providers().forEach(one -> providers.add(one.id()));
      side.candidates()
          .of(Setup.of(Value.Members.NONE), day)
          .listedModels()
          .forEach((id, all) -> models.computeIfAbsent(id, any -> new TreeSet<>()).addAll(all));
      TreeSet<String> unlisted = models.computeIfAbsent(ANY_MODEL, any -> new TreeSet<>());
      for (Policy policy : side.rules().policies().policies()) {
        policy.lists().forEach(list -> add(list, providers, unlisted));
      }
    }
    Map<String, List<String>> listed = new TreeMap<>();
    models.forEach((provider, all) -> listed.put(provider, new ArrayList<>(all)));
    return new Choosable(List.copyOf(providers), listed);
  }

  private static void add(
      Policy.Statement list, TreeSet<String> providers, TreeSet<String> models) {
    for (String glob : list.entries().globs().texts()) {
      String example = glob.replace('*', 'x').replace('?', 'x');
      if (list.topic() == Topic.PROVIDERS && example.equals(glob)) {
        providers.add(glob);
      } else if (list.topic() == Topic.MODELS) {
        models.add(example);
      }
    }
  }
}
