package dev.plumbline.oracle;

import dev.plumbline.oracle.PolicyJudge.Against;
import dev.plumbline.oracle.SaidPolicy.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What allow and deny lists have against a setup. */
final class ListJudge {
  private static final String FAMILY = "family:";

  private final List<PolicyPage> active;
  private final SaidSetup setup;
  private final List<Against> against = new ArrayList<>();

  ListJudge(List<PolicyPage> active, SaidSetup setup) {
    this.active = active;
    this.setup = setup;
  }

  /** What the setup chooses: the names for allow lists, the further ones, and the family. */
  private record Chosen(
      String field, List<String> names, List<String> others, @Nullable String family) {
    List<String> allNames() {
      List<String> all = new ArrayList<>(names);
      all.addAll(others);
      return all;
    }
  }

  List<Against> all() {
    judge("providers", List.of(plain("/provider", setup.provider())));
    judge("models", models());
    judge("regions", regions());
    String host = SetupReading.host(setup);
    judge("endpoints", List.of(host == null ? open("/baseUrl") : plain("/baseUrl", host)));
    if (setup.provider().equals("openrouter")) {
      judge("routing", upstreams());
    }
    return against;
  }

  private static Chosen plain(String field, String name) {
    return new Chosen(field, List.of(name), List.of(), null);
  }

  private static Chosen open(String field) {
    return new Chosen(field, List.of(), List.of(), null);
  }

  private static Chosen of(String field, KnownModel model) {
    return new Chosen(field, model.allowedAs(), model.deniedAs(), model.family());
  }

  private List<Chosen> models() {
    List<Chosen> models = new ArrayList<>();
    models.add(setup.model() == null ? open("/model") : of("/model", setup.model()));
    if (setup.fastModel() != null) {
      models.add(of("/options/fastModel", setup.fastModel()));
    }
    return models;
  }

  private List<Chosen> regions() {
    List<Chosen> regions = new ArrayList<>();
    for (Map.Entry<String, String> one : SetupReading.regions(setup).entrySet()) {
      regions.add(plain(one.getKey(), one.getValue()));
    }
    return regions.isEmpty() ? List.of(open("/region")) : regions;
  }

  private List<Chosen> upstreams() {
    String field = "/options/providerRouting";
    List<String> ignored = setup.routing().getOrDefault("ignore", List.of());
    List<String> only = setup.routing().getOrDefault("only", List.of());
    List<Chosen> chosen = new ArrayList<>();
    List<String> named = new ArrayList<>(only);
    named.addAll(setup.routing().getOrDefault("order", List.of()));
    for (String upstream : named) {
      String owner = upstream.split("/")[0];
      if (!SetupReading.fits(ignored, List.of(upstream, owner))) {
        chosen.add(new Chosen(field, List.of(upstream), List.of(owner), null));
      }
    }
    if (only.isEmpty()) {
      List<String> left = new ArrayList<>();
      for (PolicyPage page : active) {
        PolicyJudge.counting(page, "routing", active).stream()
            .filter(list -> !list.allows())
            .flatMap(list -> list.entries().stream())
            .filter(entry -> !SetupReading.fits(ignored, List.of(entry, entry.split("/")[0])))
            .forEach(left::add);
      }
      chosen.add(new Chosen(field, List.of(), left, null));
    }
    return chosen;
  }

  private void judge(String topic, List<Chosen> chosen) {
    String code = "policy/" + (topic.equals("routing") ? topic : topic.replaceFirst("s$", ""));
    for (Chosen one : chosen) {
      for (PolicyPage page : active) {
        for (Listed list : PolicyJudge.counting(page, topic, active)) {
          String entry = found(page, list, one);
          if (list.allows() == (entry == null)) {
            int line = entry == null ? page.line(list) : page.line(list, entry);
            against.add(new Against(page, code + "-denied", one.field(), line));
          }
        }
      }
    }
  }

  /** The first glob of the alphabet that fits, else the first other entry that does. */
  private static @Nullable String found(PolicyPage page, Listed list, Chosen chosen) {
    List<String> names = list.allows() ? chosen.names() : chosen.allNames();
    boolean ofAddresses = list.topic().equals("endpoints");
    TreeSet<String> globs = new TreeSet<>((one, other) -> small(one).compareTo(small(other)));
    list.entries().stream()
        .filter(entry -> !ofAddresses && !entry.startsWith(FAMILY))
        .forEach(globs::add);
    for (String glob : globs) {
      if (SetupReading.fits(List.of(glob), names)) {
        return glob;
      }
    }
    for (String entry : page.entries(list)) {
      boolean fits =
          ofAddresses
              ? SetupReading.fits(List.of(entry), names)
              : entry.equals(FAMILY + chosen.family());
      if (fits) {
        return entry;
      }
    }
    return null;
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
