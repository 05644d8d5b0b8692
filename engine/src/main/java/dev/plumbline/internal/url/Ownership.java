package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whose an address is. For one address. */
final class Ownership {
  private final Parsed parsed;
  private final Question question;
  private final Destination place;
  private final Judgment judgment;

  Ownership(Parsed parsed, Question question, Destination place, Judgment judgment) {
    this.parsed = parsed;
    this.question = question;
    this.place = place;
    this.judgment = judgment;
  }

  UrlReading.Owner reading(boolean page, List<FoundFault> faults, Knowledge knowledge) {
    KnownEndpoint endpoint = place.lookalike() == null ? judgment.endpoint : null;
    UrlReading.Owner known = endpoint == null ? UrlReading.Owner.NONE : of(endpoint, faults);
    Lookalike lookalike = place.lookalike();
    return new UrlReading.Owner(
        known.provider(),
        known.official(),
        known.shared(),
        known.other(),
        known.isDefault(),
        known.listed(),
        known.line(),
        known.region(),
        known.protocol(),
        known.countries(),
        page ? pageOwner(knowledge) : null,
        model(page, knowledge),
        lookalike == null ? null : lookalike.host(),
        lookalike == null ? null : lookalike.provider().id(),
        portOwner(knowledge));
  }

  private UrlReading.Owner of(KnownEndpoint endpoint, List<FoundFault> faults) {
    boolean official = question.owns(endpoint);
    boolean listed = judgment.rank == Rank.EXACT && judgment.operation == null;
    boolean certain = judgment.rank < Rank.UNKNOWN;
    return new UrlReading.Owner(
        endpoint.provider().id(),
        official,
        endpoint.isFixedHost(),
        other(endpoint, official),
        listed && official && isDefault(endpoint, faults),
        listed,
        certain ? endpoint.endpoint().line() : null,
        endpoint.open("region", place.host().labels()),
        certain ? endpoint.protocol().id() : null,
        endpoint.endpoint().countries(),
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable String other(KnownEndpoint endpoint, boolean official) {
    if (official || question.provider() == null) {
      return null;
    }
    return question.isType(ProviderType.GENERIC) ? null : endpoint.provider().id();
  }

  private boolean isDefault(KnownEndpoint endpoint, List<FoundFault> faults) {
    int port = parsed.authority().port();
    boolean samePort =
        port == endpoint.port() || (endpoint.port() < 0 && (port < 0 || port == 443));
    boolean sameHost =
        !parsed.host().loopback() || parsed.host().plain().equals(endpoint.hostText());
    return isPlain(faults)
        && samePort
        && sameHost
        && endpoint.endpoint().isDefault()
        && !parsed.query().present()
        && endpoint.scheme().equals(parsed.scheme().meant());
  }

  private static boolean isPlain(List<FoundFault> faults) {
    for (FoundFault found : faults) {
      if (found.fault() != UrlFault.SURPLUS && found.certainty() != Certainty.WEAK) {
        return false;
      }
    }
    return true;
  }

  private String pageOwner(Knowledge knowledge) {
    ProviderFacts owner =
        place.page() == null ? knowledge.pages().anyAt(place.host()) : place.page();
    return owner == null ? "" : owner.id();
  }

  private @Nullable String model(boolean page, Knowledge knowledge) {
    if (page) {
      return Pages.modelIn(parsed.segments(), knowledge.keys());
    }
    Operation.Found found = judgment.operation;
    if (found == null || !found.operation().path().get(0).startsWith("model")) {
      return null;
    }
    List<String> tail = parsed.segments().subList(found.start(), parsed.segments().size());
    if (tail.size() < 2) {
      return null;
    }
    String name = tail.get(1);
    int verb = found.operation().path().get(1).contains(":") ? name.lastIndexOf(':') : -1;
    return Pages.modelIn(
        List.of("models", verb < 0 ? name : name.substring(0, verb)), knowledge.keys());
  }

  /** The one kind of local server that answers at this port by default. */
  private @Nullable String portOwner(Knowledge knowledge) {
    HostName host = parsed.host();
    int port = parsed.authority().port();
    if (port < 0 || !(host.loopback() || host.privateNetwork() || host.kind() == HostKind.IPV4)) {
      return null;
    }
    String owner = null;
    for (KnownEndpoint endpoint : knowledge.hosts().local(port)) {
      ProviderFacts provider = endpoint.provider();
      boolean server =
          provider.type() == ProviderType.LOCAL || provider.type() == ProviderType.GATEWAY;
      if (server && owner != null && !owner.equals(provider.id())) {
        return null;
      }
      owner = server ? provider.id() : owner;
    }
    return owner;
  }
}
