package dev.plumbline.internal.provider;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All facts of a rule base but the models themselves. Immutable. */
public final class Facts {
  /** Nothing is known. */
  public static final Facts NONE = new FactsBuilder().build();

  private static final int SHORTEST_BEGINNING = 3;

  private final List<ProviderFacts> providers;
  private final Map<String, ProviderFacts> providersByName;
  private final Map<String, ProbeFacts> probes;
  private final Map<String, List<ModelListing>> lists;
  private final NearestName<ProviderFacts> nearestProvider;
  private final List<HostFacts> hosts;
  private final Map<String, HostFacts> hostsByName;
  private final List<Trait> statedTraits;
  private final TraitIndex traits;
  private final List<RetiredModel> retired;
  private final List<RenamedModel> renamed;
  private final Placeholders placeholders;
  private final OptionNames options;
  private final ProviderOrder order;

  Facts(FactsBuilder from) {
    providersByName = Map.copyOf(from.providers);
    providers = byId(providersByName, ProviderFacts::id);
    probes = Map.copyOf(from.probes);
    lists = Collections.unmodifiableMap(new TreeMap<>(from.lists));
    nearestProvider = new NearestName<>(providersByName);
    hostsByName = Map.copyOf(from.hosts);
    hosts = byId(hostsByName, HostFacts::id);
    statedTraits = List.copyOf(from.traits);
    traits = new TraitIndex(from.traits);
    retired = List.copyOf(from.retired);
    renamed = List.copyOf(from.renamed);
    placeholders = from.placeholders;
    options = from.options;
    order = from.order;
  }

  /** Each once, though it is there under all its names. */
  private static <T> List<T> byId(Map<String, T> byName, Function<T, String> id) {
    Map<String, T> sorted = new TreeMap<>();
    for (T each : byName.values()) {
      sorted.put(id.apply(each), each);
    }
    return List.copyOf(sorted.values());
  }

  /** Whether this is a public name: of an environment variable that a vendor documents. */
  public boolean namesVariable(String text) {
    return providers().stream().anyMatch(each -> each.env().contains(text));
  }

  /** How keys begin that no other text begins like. */
  public List<String> keyBeginnings() {
    return providers.stream()
        .flatMap(provider -> provider.keys().stream())
        .filter(KeyShape::distinctive)
        .map(KeyShape::prefix)
        .filter(prefix -> prefix.length() >= SHORTEST_BEGINNING)
        .distinct()
        .toList();
  }

  /** All providers by id. */
  public List<ProviderFacts> providers() {
    return providers;
  }

  /** The provider of this id or alias, in whatever case and with whatever separators, or null. */
  public @Nullable ProviderFacts provider(String name) {
    ProviderFacts exact = providersByName.get(name);
    return exact != null ? exact : providersByName.get(normalized(name));
  }

  /** The provider that a misspelt name means, or null where that is doubtful. */
  public @Nullable ProviderFacts nearestProvider(String name) {
    return nearestProvider.find(normalized(name));
  }

  /** How the provider of this id is asked. */
  public ProbeFacts probe(String provider) {
    return probes.getOrDefault(provider, ProbeFacts.NONE);
  }

  /** Where providers' models are listed, the surest list first, by the provider's id. */
  public Map<String, List<ModelListing>> lists() {
    return lists;
  }

  /** All host programs by id. */
  public List<HostFacts> hosts() {
    return hosts;
  }

  /** The host program of this id or alias, or null. */
  public @Nullable HostFacts host(String name) {
    HostFacts exact = hostsByName.get(name);
    return exact != null ? exact : hostsByName.get(normalized(name));
  }

  /**
   * What is known of a model by its family.
   *
   * @param bareName in lower case, without vendor, geography, routing variant or {@code models/}
   * @param provider the id of the provider that serves it
   */
  public ModelTraits traits(String bareName, String provider) {
    return traits.of(bareName, provider);
  }

  /** All that is said of families of models, in the order in which it counts. */
  public List<Trait> traits() {
    return statedTraits;
  }

  /** Models that are gone. */
  public List<RetiredModel> retired() {
    return retired;
  }

  /** Models that have new ids. */
  public List<RenamedModel> renamed() {
    return renamed;
  }

  /** The model of a provider that is gone under one of these ids, or null. */
  public @Nullable RetiredModel retired(String provider, String id, String whole) {
    for (RetiredModel model : retired) {
      if (model.provider().equals(provider)
          && (model.id().matches(id) || model.id().matches(whole))) {
        return model;
      }
    }
    return null;
  }

  /** The model of a provider that has another id now, or null. */
  public @Nullable RenamedModel renamed(String provider, String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    for (RenamedModel model : renamed) {
      if (model.provider().equals(provider) && model.id().equals(lower)) {
        return model;
      }
    }
    return null;
  }

  /** What is left in key fields. */
  public Placeholders placeholders() {
    return placeholders;
  }

  /** The options of setup documents. */
  public OptionNames options() {
    return options;
  }

  /** In which order people are offered providers. */
  public ProviderOrder order() {
    return order;
  }

  /** A name in lower case with hyphens for underscores and blanks. */
  static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
