package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the addresses to offer instead of the entered one. For one address. */
final class Mender {
  private static final String DOCKER_HOST = "host.docker.internal";

  private final Parsed parsed;
  private final Question question;
  private final Destination place;
  private final Judgment judgment;

  Mender(Parsed parsed, Question question, Destination place, Judgment judgment) {
    this.parsed = parsed;
    this.question = question;
    this.place = place;
    this.judgment = judgment;
  }

  UrlReading.Mending mend(boolean page, List<FoundFault> faults) {
    if (page) {
      String usual = usualAddress();
      return new UrlReading.Mending(usual, null, null, null, null);
    }
    String origin = isUnmendable(faults) ? null : origin(host());
    if (origin == null) {
      return UrlReading.Mending.NONE;
    }
    String whole = origin + path(judgment.path, judgment.slash);
    boolean offered =
        !faults.isEmpty() && isChanged(whole) && !judgment.unsure && isPlain(judgment.path);
    boolean lossless = !question.isEndpoint() || !parsed.query().present();
    return new UrlReading.Mending(
        offered && lossless && isTrusted() ? whole : null,
        origin,
        endpoint(origin),
        twin(origin),
        parsed.host().loopback()
            ? origin(DOCKER_HOST) + path(judgment.path, judgment.slash)
            : null);
  }

  /** Whether a path is made of characters that stand in an address as they are (RFC 3986). */
  private static boolean isPlain(List<String> path) {
    for (String segment : path) {
      for (int i = 0; i < segment.length(); i++) {
        char c = segment.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        boolean last = i == segment.length() - 1;
        if (c == '%' && i + 3 == segment.length()) {
          return false;
        }
        if (!letter && (last ? "-_~" : "-_~.%:@!$&'()*+,;=").indexOf(c) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isChanged(String whole) {
    Unwrapped address = parsed.address();
    return !whole.equals(withoutSlash(address.text()))
        || !address.surplus().isEmpty()
        || address.fullWidth()
        || address.backslashes();
  }

  /** Words around an address leave it open where the address ends, unless the host is known. */
  private boolean isTrusted() {
    boolean words =
        parsed.address().surplus().stream().anyMatch(part -> part.kind() == Surplus.Kind.WORDS);
    return !words || !place.endpoints().isEmpty() || parsed.host().loopback();
  }

  private boolean isUnmendable(List<FoundFault> faults) {
    boolean owned = !place.endpoints().isEmpty();
    for (FoundFault found : faults) {
      switch (found.fault()) {
        case PLACEHOLDER, HOST_BROKEN -> {
          return true;
        }
        case SCHEME_OTHER, PORT_BROKEN -> {
          if (!owned || parsed.host().loopback()) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** The host as it was written where that is right. */
  private String host() {
    if (place.lookalike() != null) {
      return place.lookalike().host();
    }
    String written = parsed.authority().host();
    if (parsed.authority().bracketed()) {
      return "[" + written + "]";
    }
    return parsed.host().trailingDot() ? written.substring(0, written.length() - 1) : written;
  }

  private String origin(String host) {
    int port = port();
    return scheme() + "://" + host + (port > 0 ? ":" + port : "");
  }

  private String scheme() {
    if (!place.endpoints().isEmpty() && !parsed.host().loopback()) {
      return place.endpoints().get(0).scheme();
    }
    String meant = parsed.scheme().meant();
    return meant != null ? meant : isNear() ? "http" : "https";
  }

  private boolean isNear() {
    HostName host = parsed.host();
    boolean local = host.loopback() || host.privateNetwork();
    boolean number = host.kind() == HostKind.IPV4 || host.kind() == HostKind.IPV6;
    return (local || number) && parsed.authority().port() != 443;
  }

  private int port() {
    int port = parsed.authority().port();
    if (place.endpoints().isEmpty() || parsed.host().loopback()) {
      return port;
    }
    int right = place.endpoints().get(0).port();
    return port == right || (port == 443 && right < 0) ? port : right;
  }

  private static String path(List<String> segments, boolean slash) {
    if (segments.isEmpty()) {
      return "";
    }
    return "/" + String.join("/", segments) + (slash ? "/" : "");
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") && !text.endsWith("//") ? text.substring(0, text.length() - 1) : text;
  }

  /** The provider's own address in the form that the client needs. */
  private @Nullable String usualAddress() {
    ProviderFacts provider = question.provider();
    if (provider == null || (place.page() != null && !place.page().id().equals(provider.id()))) {
      return null;
    }
    Endpoint usual = provider.defaultEndpoint();
    KnownEndpoint known = usual == null ? null : KnownEndpoint.of(provider, usual);
    if (known == null || !known.isFixedHost() || question.isEndpoint()) {
      return null;
    }
    List<String> path = question.isRoot() ? Segments.root(known.path()) : known.path();
    boolean slash = known.slash() && path.equals(known.path());
    return known.scheme()
        + "://"
        + known.hostText()
        + (known.port() > 0 ? ":" + known.port() : "")
        + path(path, slash);
  }

  private @Nullable String endpoint(String origin) {
    if (judgment.unsure || parsed.query().present()) {
      return null;
    }
    List<String> path = judgment.path;
    if (question.isEndpoint()) {
      return origin + path(path, false);
    }
    var protocol = judgment.endpoint == null ? question.protocol() : judgment.endpoint.protocol();
    List<String> chat = Operation.chatOf(protocol, path);
    return chat == null ? null : origin + path(Segments.joined(path, chat), false);
  }

  /** The address at the same host for the protocol that the provider's clients speak. */
  private @Nullable String twin(String origin) {
    KnownEndpoint endpoint = judgment.endpoint;
    if (endpoint == null || endpoint.protocol() == question.protocol()) {
      return null;
    }
    for (KnownEndpoint other : place.endpoints()) {
      if (other.protocol() == question.protocol()
          && other.hostText().equals(endpoint.hostText())
          && other.hasFixedPath()) {
        List<String> path = question.isRoot() ? Segments.root(other.path()) : other.path();
        return origin + path(path, other.slash() && path.equals(other.path()));
      }
    }
    return null;
  }
}
