package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.url.UrlReading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Holds a setup against what policies require of its address and credential. */
final class Requirements {
  private static final List<String> KEY_FIELDS = List.of("apiKey", "apiKeyEnv", "apiKeyFile");

  private Requirements() {}

  /** Whether calls go exactly to the required address, however it is spelled. */
  static boolean isAt(Requirement.BaseUrl required, Candidate c) {
    Destination there = c.destination();
    UrlReading url = c.url();
    boolean hasMore =
        url != null
            && (url.query().present() || url.query().fragment() || url.unreadable() != null);
    return there != null
        && there.path() != null
        && !hasMore
        && there.toString().equals(plain(required.url()));
  }

  /** The address as destinations are written: no usual port, no slash at the end. */
  private static String plain(String url) {
    try {
      URI uri = new URI(url).normalize();
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
      String path = uri.getPath() == null ? "" : uri.getPath();
      long usual = scheme.equals("http") ? 80 : 443;
      long port = uri.getPort() < 0 ? usual : uri.getPort();
      String plainPath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      return new Destination(scheme, host, port, plainPath).toString();
    } catch (URISyntaxException notAnAddress) {
      return url;
    }
  }

  /** The field that holds or refers to the credential. */
  static String credentialField(Candidate c) {
    for (String field : KEY_FIELDS) {
      if (c.setup().document().members().containsKey(field)
          && (c.text(field) != null || c.setup().apiKey().isPresent())) {
        return "/" + field;
      }
    }
    return "/apiKey";
  }
}
