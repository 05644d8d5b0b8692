package dev.plumbline.internal.candidate;

import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.url.UrlReading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls go: to the base URL, or without one to the provider's own address.
 *
 * @param scheme http or https
 * @param host in small letters
 * @param port as written, or what the scheme means
 * @param path without a slash at its end; null where it may hold a key
 */
record Destination(String scheme, String host, long port, @Nullable String path) {

  /** The address, or null where the setup and the facts do not tell it. */
  static @Nullable Destination of(Candidate candidate) {
    UrlReading url = candidate.url();
    return url == null ? own(candidate) : entered(url);
  }

  private static @Nullable Destination entered(UrlReading url) {
    UrlReading.Address address = url.address();
    String host = address.host();
    if (host == null || host.isEmpty()) {
      return null;
    }
    String scheme = address.scheme() == null ? "https" : address.scheme();
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return new Destination(
        scheme, plain, port(address.port(), scheme), tidy(url.path().text(), scheme, plain));
  }

  /** The address of the provider's line that the setup names, or of its usual one. */
  private static @Nullable Destination own(Candidate candidate) {
    Endpoint endpoint = candidate.provider().defaultEndpoint();
    String line = candidate.optionText("apiLine");
    for (Endpoint other : candidate.provider().endpoints()) {
      endpoint = other.line().equals(line) ? other : endpoint;
    }
    String region = candidate.text("region");
    String text = endpoint == null ? "" : endpoint.url();
    if (region != null) {
      text = text.replace("{region}", region.strip());
    }
    try {
      URI uri = new URI(text);
      String host = uri.getHost();
      if (host == null) {
        return null;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String path = tidy(uri.getPath(), scheme, host);
      return new Destination(
          scheme, host.toLowerCase(Locale.ROOT), port(uri.getPort(), scheme), path);
    } catch (URISyntaxException openAddress) {
      return null;
    }
  }

  private static long port(int written, String scheme) {
    return written >= 0 ? written : scheme.equals("http") ? 80 : 443;
  }

  /** Without steps upwards, which servers follow and globs would not. */
  private static @Nullable String tidy(@Nullable String path, String scheme, String host) {
    if (path == null) {
      return null;
    }
    try {
      String normal = new URI(scheme, host, path, null).normalize().getPath();
      return normal.endsWith("/") ? normal.substring(0, normal.length() - 1) : normal;
    } catch (URISyntaxException unusual) {
      return path;
    }
  }

  /** The address without a path, for people. */
  String origin() {
    boolean usual = port == (scheme.equals("http") ? 80 : 443);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return origin() + (path == null ? "" : path);
  }
}
