package dev.plumbline.oracle;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where calls go, by hand. */
final class Places {
  static final List<String> ADDRESSES =
      List.of(
          "https://llm.acme.example/v1",
          "https://LLM.acme.example/v1/",
          "http://llm.acme.example:8443/v1",
          "https://openrouter.ai/api/v1",
          "https://api.openai.com/v1",
          "https://evil.example/.acme.example/v1",
          "https://bedrock-runtime.eu-west-1.amazonaws.com");

  private static final Map<String, String> OWN =
      Map.of(
          "openrouter", "https://openrouter.ai/api/v1",
          "openai", "https://api.openai.com/v1",
          "anthropic", "https://api.anthropic.com");

  private Places() {}

  /** The address that calls go to; null where nobody knows. */
  static @Nullable URI of(Asked asked) {
    String entered = asked.member("baseUrl");
    if (entered != null) {
      return URI.create(entered);
    }
    String region = asked.member("region");
    String own = OWN.get(asked.model().meantProvider());
    if (asked.model().meantProvider().equals("bedrock") && region != null) {
      own = "https://bedrock-runtime." + region + ".amazonaws.com";
    }
    return own == null ? null : URI.create(own);
  }

  /** Whether an entry of a list of endpoints means the address. */
  static boolean fits(String written, URI place) {
    String entry = Globs.unquoted(written);
    int end = entry.indexOf("://");
    String scheme = end < 0 ? null : entry.substring(0, end);
    String rest = end < 0 ? entry : entry.substring(end + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    boolean anyPort = colon < 0 && scheme == null;
    int port = colon < 0 ? 443 : Integer.parseInt(authority.substring(colon + 1));
    return (scheme == null || scheme.equals(place.getScheme()))
        && Globs.fits(host, place.getHost())
        && (anyPort || port == port(place))
        && (path.isEmpty()
            || Globs.fits(path, path(place))
            || Globs.fits(path + "/*", path(place)));
  }

  static boolean same(URI one, URI other) {
    return one.getScheme().equals(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other)
        && path(one).equals(path(other));
  }

  private static int port(URI place) {
    return place.getPort() >= 0 ? place.getPort() : place.getScheme().equals("http") ? 80 : 443;
  }

  private static String path(URI place) {
    String path = place.getPath() == null ? "" : place.getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The region in an address of the cloud; null where there is none. */
  static @Nullable String region(Asked asked) {
    String entered = asked.member("baseUrl");
    boolean cloud = entered != null && entered.contains("bedrock-runtime.");
    return cloud ? entered.split("\\.")[1].toLowerCase(Locale.ROOT) : null;
  }
}
