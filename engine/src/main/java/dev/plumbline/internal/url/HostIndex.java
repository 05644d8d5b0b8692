package dev.plumbline.internal.url;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose host is this? Immutable. */
final class HostIndex {
  private final Map<String, List<KnownEndpoint>> byHost;
  private final Map<String, List<KnownEndpoint>> openByEnding;
  private final Map<Integer, List<KnownEndpoint>> localByPort;

  private HostIndex(
      Map<String, List<KnownEndpoint>> byHost,
      Map<String, List<KnownEndpoint>> openByEnding,
      Map<Integer, List<KnownEndpoint>> localByPort) {
    this.byHost = byHost;
    this.openByEnding = openByEnding;
    this.localByPort = localByPort;
  }

  static HostIndex of(List<KnownEndpoint> endpoints) {
    Map<String, List<KnownEndpoint>> byHost = new HashMap<>();
    Map<String, List<KnownEndpoint>> open = new HashMap<>();
    Map<Integer, List<KnownEndpoint>> local = new HashMap<>();
    for (KnownEndpoint endpoint : endpoints) {
      if (endpoint.isLoopback()) {
        local.computeIfAbsent(endpoint.port(), port -> new ArrayList<>()).add(endpoint);
      } else if (endpoint.isFixedHost()) {
        byHost.computeIfAbsent(endpoint.hostText(), host -> new ArrayList<>()).add(endpoint);
      } else {
        open.computeIfAbsent(ending(endpoint.hostText()), end -> new ArrayList<>()).add(endpoint);
      }
    }
    return new HostIndex(frozen(byHost), frozen(open), frozen(local));
  }

  private static <K> Map<K, List<KnownEndpoint>> frozen(Map<K, List<KnownEndpoint>> map) {
    Map<K, List<KnownEndpoint>> copy = new HashMap<>();
    map.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** The endpoints at this host, in the order of the facts; none for local and foreign hosts. */
  List<KnownEndpoint> at(HostName host) {
    List<KnownEndpoint> exact = byHost.get(host.plain());
    if (exact != null) {
      return exact;
    }
    List<KnownEndpoint> open = openByEnding.get(ending(host.plain()));
    if (open == null) {
      return List.of();
    }
    List<String> labels = host.labels();
    List<KnownEndpoint> found = new ArrayList<>(3);
    for (KnownEndpoint endpoint : open) {
      if (endpoint.matchesHost(labels)) {
        found.add(endpoint);
      }
    }
    return found;
  }

  /** The endpoints that servers of this port have on a machine of one's own. */
  List<KnownEndpoint> local(int port) {
    return localByPort.getOrDefault(port, List.of());
  }

  /** The last two labels. */
  private static String ending(String host) {
    int last = host.lastIndexOf('.');
    int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    return host.substring(before + 1);
  }
}
