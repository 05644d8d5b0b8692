package dev.plumbline.internal.url;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what a text is that stands in the place of an address and is none. */
final class Unreadable {
  private final String text;
  private final Scheme scheme;
  private final Authority authority;
  private final HostName host;

  Unreadable(String text, Scheme scheme, Authority authority, HostName host) {
    this.text = text;
    this.scheme = scheme;
    this.authority = authority;
    this.host = host;
  }

  /** What it is: key, email, path, model, word, broken; null where it is an address after all. */
  @Nullable String kind(KeyLikeness keys) {
    if (scheme.form() != SchemeForm.MISSING) {
      if (keys.isSecretHost(host.plain()) || keys.isSecretHost(authority.host())) {
        return "key";
      }
      return authority.host().isEmpty() ? "broken" : null;
    }
    if (keys.isKey(text)) {
      return "key";
    }
    if (scheme.end() == 0 && (text.startsWith("/") || text.startsWith("./") || isDrive())) {
      return "path";
    }
    if (isEmail()) {
      return "email";
    }
    return isHost() ? null : word();
  }

  private boolean isDrive() {
    return text.length() > 2 && text.charAt(1) == ':' && text.charAt(2) == '/';
  }

  private boolean isEmail() {
    return authority.credentials() != null
        && authority.end() == text.length()
        && authority.port() == Authority.NO_PORT
        && text.indexOf(':') < 0
        && host.kind() == HostKind.NAME;
  }

  private boolean isHost() {
    if (!host.valid()) {
      return false;
    }
    return switch (host.kind()) {
      case IPV4, IPV6 -> true;
      case SINGLE_LABEL -> host.loopback() || authority.port() > 0 || isVersionBehind();
      case NAME -> isEnding(host.plain().substring(host.plain().lastIndexOf('.') + 1));
    };
  }

  private boolean isVersionBehind() {
    int start = authority.end() + 1;
    int next = text.indexOf('/', start);
    return start < text.length()
        && Segments.isVersion(text.substring(start, next < 0 ? text.length() : next));
  }

  private static boolean isEnding(String label) {
    if (label.startsWith("xn--")) {
      return true;
    }
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < 'a' || label.charAt(i) > 'z') {
        return false;
      }
    }
    return label.length() >= 2;
  }

  private String word() {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean compound = lower.indexOf('/') > 0 || lower.indexOf('-') > 0 || lower.indexOf(':') > 0;
    boolean digit = lower.chars().anyMatch(c -> c >= '0' && c <= '9');
    return compound || digit ? "model" : "word";
  }
}
