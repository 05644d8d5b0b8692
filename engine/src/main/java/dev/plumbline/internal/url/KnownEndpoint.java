package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of the facts, taken apart.
 *
 * @param provider whose it is
 * @param endpoint as the facts state it
 * @param scheme http or https
 * @param hostText the host as the facts write it
 * @param host its labels
 * @param port the port, or -1
 * @param path the parts of its path
 * @param slash whether the facts write a slash at its end
 */
record KnownEndpoint(
    ProviderFacts provider,
    Endpoint endpoint,
    String scheme,
    String hostText,
    List<LabelPattern> host,
    int port,
    List<String> path,
    boolean slash) {

  static @Nullable KnownEndpoint of(ProviderFacts provider, Endpoint endpoint) {
    String url = endpoint.url();
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return null;
    }
    int end = url.indexOf('/', scheme + 3);
    String authority = url.substring(scheme + 3, end < 0 ? url.length() : end);
    String path = end < 0 ? "" : url.substring(end);
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port = colon < 0 ? Authority.NO_PORT : Integer.parseInt(authority.substring(colon + 1));
    List<LabelPattern> labels = new ArrayList<>();
    HostName.labels(host).forEach(label -> labels.add(LabelPattern.of(label)));
    return new KnownEndpoint(
        provider,
        endpoint,
        url.substring(0, scheme),
        host,
        List.copyOf(labels),
        port,
        List.copyOf(Segments.of(path)),
        path.length() > 1 && path.endsWith("/"));
  }

  Protocol protocol() {
    return endpoint.protocol();
  }

  boolean isFixedHost() {
    return host.stream().allMatch(LabelPattern::isFixed);
  }

  boolean isLoopback() {
    return hostText.equals("localhost") || hostText.equals("127.0.0.1");
  }

  boolean matchesHost(List<String> labels) {
    if (labels.size() != host.size()) {
      return false;
    }
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (!host.get(i).matches(labels.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What the host says in the open part of this name, or null. */
  @Nullable String open(String variable, List<String> labels) {
    for (int i = 0; i < host.size() && i < labels.size(); i++) {
      LabelPattern pattern = host.get(i);
      if (variable.equals(pattern.variable()) && pattern.matches(labels.get(i))) {
        return pattern.open(labels.get(i));
      }
    }
    return null;
  }

  /** Whether a path begins with this one. */
  boolean opensPath(List<String> segments) {
    if (segments.size() < path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!matches(path.get(i), segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String part, String segment) {
    return (part.indexOf('{') < 0 && part.indexOf('*') < 0)
        ? part.equals(segment)
        : LabelPattern.of(part).matches(segment);
  }

  boolean hasFixedPath() {
    for (String part : path) {
      if (part.indexOf('{') >= 0 || part.indexOf('*') >= 0) {
        return false;
      }
    }
    return true;
  }
}
