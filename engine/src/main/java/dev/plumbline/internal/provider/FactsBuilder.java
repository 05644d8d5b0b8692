package dev.plumbline.internal.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers facts from any number of files. For one thread. */
public final class FactsBuilder {
  final Map<String, ProviderFacts> providers = new HashMap<>();
  final Map<String, ProbeFacts> probes = new HashMap<>();
  final Map<String, List<ModelListing>> lists = new HashMap<>();
  final Map<String, HostFacts> hosts = new HashMap<>();
  final List<Trait> traits = new ArrayList<>();
  final List<RetiredModel> retired = new ArrayList<>();
  final List<RenamedModel> renamed = new ArrayList<>();
  Placeholders placeholders = Placeholders.NONE;
  OptionNames options = OptionNames.NONE;
  ProviderOrder order = ProviderOrder.NONE;

  /** Adds a provider under its id and aliases; tells which names were taken already, and where. */
  public List<String> add(ProviderFacts provider) {
    List<String> clashes = new ArrayList<>();
    for (String name : names(provider.id(), provider.aliases())) {
      ProviderFacts taken = providers.putIfAbsent(name, provider);
      if (taken != null) {
        clashes.add("the provider `" + name + "` is also defined at " + taken.place());
      }
    }
    return clashes;
  }

  /** Says how a provider is asked; the first to say so is heard. */
  public void addProbe(String provider, ProbeFacts probe) {
    probes.putIfAbsent(provider, probe);
  }

  /** Says where a provider's models are listed; the first to say so is heard. */
  public void addLists(String provider, List<ModelListing> listings) {
    if (!listings.isEmpty()) {
      lists.putIfAbsent(provider, listings);
    }
  }

  /** Adds a host under its id and aliases; tells which names were taken already, and where. */
  public List<String> add(HostFacts host) {
    List<String> clashes = new ArrayList<>();
    for (String name : names(host.id(), host.aliases())) {
      HostFacts taken = hosts.putIfAbsent(name, host);
      if (taken != null) {
        clashes.add("the host `" + name + "` is also defined at " + taken.place());
      }
    }
    return clashes;
  }

  /** Adds statements about model families; later ones win. */
  public void addTraits(List<Trait> more) {
    traits.addAll(more);
  }

  /** Adds a model that is gone. */
  public void add(RetiredModel model) {
    retired.add(model);
  }

  /** Adds a model that has a new id; tells what stood there already. */
  public Optional<String> add(RenamedModel model) {
    for (RenamedModel other : renamed) {
      if (other.provider().equals(model.provider()) && other.id().equals(model.id())) {
        return Optional.of("`" + model.id() + "` is already renamed to `" + other.to() + "`");
      }
    }
    renamed.add(model);
    return Optional.empty();
  }

  /** Adds what is left in key fields. */
  public void add(Placeholders more) {
    placeholders = placeholders.with(more);
  }

  /** Adds options of setup documents. */
  public void add(OptionNames more) {
    options = options.with(more);
  }

  /** Sets the order of providers; the last one holds, so that an organization can state its own. */
  public void set(ProviderOrder newOrder) {
    order = newOrder;
  }

  /** All that was added. */
  public Facts build() {
    return new Facts(this);
  }

  private static Set<String> names(String id, List<String> aliases) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Facts.normalized(id));
    aliases.forEach(alias -> names.add(Facts.normalized(alias)));
    return names;
  }
}
