package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The web pages for people that providers have. Immutable. */
final class Pages {
  private record Page(ProviderFacts provider, List<String> path) {}

  /** First labels under which vendors put pages, never an API. */
  private static final Set<String> FOR_PEOPLE =
      Set.of(
          "www",
          "docs",
          "doc",
          "platform",
          "console",
          "app",
          "dashboard",
          "help",
          "developer",
          "developers",
          "chat",
          "studio",
          "portal",
          "account",
          "status",
          "blog",
          "playground",
          "support",
          "learn");

  private final Map<String, List<Page>> byHost;

  private Pages(Map<String, List<Page>> byHost) {
    this.byHost = byHost;
  }

  static Pages of(Collection<ProviderFacts> providers) {
    Map<String, List<Page>> byHost = new HashMap<>();
    for (ProviderFacts provider : providers) {
      for (String page : provider.baseUrl().pages()) {
        int slash = page.indexOf('/');
        String host = (slash < 0 ? page : page.substring(0, slash)).toLowerCase(Locale.ROOT);
        List<String> path = slash < 0 ? List.of() : Segments.of(page.substring(slash));
        byHost.computeIfAbsent(host, key -> new ArrayList<>()).add(new Page(provider, path));
      }
    }
    return new Pages(Map.copyOf(byHost));
  }

  /** The provider whose page this is, or null. */
  @Nullable ProviderFacts at(HostName host, List<String> path, String preferred) {
    ProviderFacts found = null;
    for (Page page : byHost.getOrDefault(host.plain(), List.of())) {
      if (Segments.startsWith(path, page.path())
          && (found == null || page.provider().id().equals(preferred))) {
        found = page.provider();
      }
    }
    return found;
  }

  /** The provider that has pages at this host, whatever the path, or null. */
  @Nullable ProviderFacts anyAt(HostName host) {
    List<Page> pages = byHost.getOrDefault(host.plain(), List.of());
    return pages.isEmpty() ? null : pages.get(0).provider();
  }

  /** Whether a host's first label is one under which vendors put pages. */
  static boolean isForPeople(HostName host) {
    return FOR_PEOPLE.contains(host.labels().get(0));
  }

  /**
   * The model that a page's path names, or null: {@code models/vendor/name}, {@code vendor/name}.
   */
  static @Nullable String modelIn(List<String> path, KeyLikeness keys) {
    List<String> rest = path;
    if (!rest.isEmpty() && Set.of("models", "model", "library").contains(rest.get(0))) {
      rest = rest.subList(1, rest.size());
    } else if (rest.size() != 2) {
      return null;
    }
    if (rest.isEmpty() || rest.size() > 2) {
      return null;
    }
    String name = rest.get(rest.size() - 1);
    if (Segments.isVersion(name)) {
      return null;
    }
    boolean digit = name.chars().anyMatch(Character::isDigit);
    return digit && name.length() <= 60 && !hasSecret(rest, keys) ? String.join("/", rest) : null;
  }

  private static boolean hasSecret(List<String> parts, KeyLikeness keys) {
    return parts.stream().anyMatch(part -> keys.isSecretSegment(part) || keys.isKey(part));
  }
}
