package dev.plumbline.internal.provider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order people are offered providers: group after group, then the rest by name.
 *
 * @param groups the groups, first ones first
 */
public record ProviderOrder(List<Group> groups) {
  /** By name alone. */
  public static final ProviderOrder NONE = new ProviderOrder(List.of());

  /** Copies the groups. */
  public ProviderOrder {
    groups = List.copyOf(groups);
  }

  /**
   * Providers that belong together.
   *
   * @param providers their ids, in order
   * @param languages for speakers of these languages; empty means everyone
   * @param home whether the providers at home in the asker's country belong here as well
   */
  public record Group(List<String> providers, List<String> languages, boolean home) {
    /** Copies the lists. */
    public Group {
      providers = List.copyOf(providers);
      languages = List.copyOf(languages);
    }

    private boolean isFor(String language) {
      return languages.isEmpty() || languages.contains(language);
    }
  }

  /** All providers in the order for somebody of this language and country. */
  public List<ProviderFacts> of(Facts facts, String language, @Nullable String country) {
    List<ProviderFacts> byName = new ArrayList<>(facts.providers());
    byName.sort(Comparator.comparing(ProviderFacts::name, String.CASE_INSENSITIVE_ORDER));
    Set<ProviderFacts> ordered = new LinkedHashSet<>();
    for (Group group : groups) {
      if (group.isFor(language)) {
        add(ordered, group, facts);
      }
      if (group.home() && country != null) {
        byName.stream()
            .filter(provider -> provider.identity().countries().contains(country))
            .forEach(ordered::add);
      }
    }
    ordered.addAll(byName);
    return List.copyOf(ordered);
  }

  private static void add(Set<ProviderFacts> ordered, Group group, Facts facts) {
    for (String id : group.providers()) {
      ProviderFacts provider = facts.provider(id);
      if (provider != null) {
        ordered.add(provider);
      }
    }
  }
}
