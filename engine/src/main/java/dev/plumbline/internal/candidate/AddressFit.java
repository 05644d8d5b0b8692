package dev.plumbline.internal.candidate;

import dev.plumbline.internal.key.KeyReading;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.url.UrlReading;
import org.jspecify.annotations.Nullable;

/**
 * Whether provider and address can be meant together, and where they cannot, which provider the
 * address speaks for. An address of somebody's own, a key that belongs to the address, and a path
 * of another protocol are all entered on purpose: then the provider is what has to change.
 */
final class AddressFit {
  private static final String ANTHROPIC = "anthropic";
  private static final String COMPATIBLE = "openai-compatible";
  private static final String VERSION = "/v1";

  private AddressFit() {}

  static void declare(Declarations to) {
    to.text(
            "provider.fitting",
            "the provider that the address speaks for, where the named one cannot be meant with it",
            "azure-foundry",
            AddressFit::fitting)
        .text(
            "provider.fittingName",
            "that provider's name",
            "Azure AI Foundry",
            c -> c.knowledge().nameOf(fitting(c)))
        .text(
            "provider.fittingKind",
            "the general provider for what is spoken there, where that is another one",
            COMPATIBLE,
            AddressFit::kind)
        .entered(
            "url.fitting",
            "the address as that provider wants it, where it differs",
            "https://contoso.services.ai.azure.com/anthropic",
            AddressFit::address)
        .flag(
            "url.speaks",
            "whether the client speaks what is spoken at the address; absent where that is unknown",
            AddressFit::speaks)
        .text(
            "url.movedTo",
            "the address that took the place of a given-up one",
            "https://router.huggingface.co/v1",
            AddressFit::movedTo)
        .flag(
            "url.shared",
            "whether everybody uses this very host; false for resources of one's own",
            c -> c.url() == null ? null : c.url().owner().shared());
  }

  private static @Nullable String fitting(Candidate c) {
    UrlReading url = c.url();
    if (url == null || c.known() == null || url.owner().official()) {
      return null;
    }
    String other = url.owner().other();
    if (other != null && (isKeysOnly(c, other) || isOtherResource(c, url))) {
      return other;
    }
    String spoken = spoken(url);
    String client = c.expectation().protocol().id();
    if (ANTHROPIC.equals(spoken) && client.equals(Protocol.OPENAI.id()) && isOnPurpose(url)) {
      return ANTHROPIC;
    }
    if (isOperation(url, Protocol.OPENAI) && client.equals(ANTHROPIC)) {
      return COMPATIBLE;
    }
    return c.expectation().protocol() == Protocol.OLLAMA ? compatibleServer(c, url) : null;
  }

  /**
   * The key is that of the address, and the provider's clients are not meant for other services.
   */
  private static boolean isKeysOnly(Candidate c, String provider) {
    KeyReading key = c.key();
    boolean meant = c.provider().baseUrl().custom() != CustomUrl.UNUSUAL;
    return key != null
        && provider.equals(key.owner().vendor())
        && !(meant && Boolean.TRUE.equals(speaks(c)));
  }

  /** The mere host of a vendor that has a compatible path as well says nothing of the protocol. */
  private static boolean isOnPurpose(UrlReading url) {
    String path = url.path().text();
    return url.mending().twin() == null
        || ANTHROPIC.equals(url.path().operationProtocol())
        || (path != null && path.contains("/" + ANTHROPIC));
  }

  private static boolean isOtherResource(Candidate c, UrlReading url) {
    return !url.owner().shared() && Boolean.FALSE.equals(speaks(c));
  }

  private static boolean isOperation(UrlReading url, Protocol protocol) {
    return url.owner().provider() == null && protocol.id().equals(url.path().operationProtocol());
  }

  /** A server that answers at its usual port with paths that Ollama's own interface lacks. */
  private static @Nullable String compatibleServer(Candidate c, UrlReading url) {
    String owner = url.owner().portOwner();
    String path = url.path().text();
    boolean compatible = path != null && path.endsWith(VERSION);
    return compatible && !c.provider().id().equals(owner) ? owner : null;
  }

  private static @Nullable String spoken(UrlReading url) {
    return url.owner().provider() == null ? url.path().operationProtocol() : url.owner().protocol();
  }

  private static @Nullable Boolean speaks(Candidate c) {
    UrlReading url = c.url();
    String spoken = url == null ? null : spoken(url);
    return spoken == null ? null : (Boolean) spoken.equals(c.expectation().protocol().id());
  }

  private static @Nullable String kind(Candidate c) {
    String fitting = fitting(c);
    UrlReading url = c.url();
    String spoken = fitting == null || url == null ? null : spoken(url);
    if (spoken == null) {
      return null;
    }
    String kind = spoken.equals(Protocol.OPENAI.id()) ? COMPATIBLE : ANTHROPIC;
    boolean known = spoken.equals(ANTHROPIC) || kind.equals(COMPATIBLE);
    return known && !kind.equals(fitting) && !kind.equals(c.provider().id()) ? kind : null;
  }

  private static @Nullable String movedTo(Candidate c) {
    UrlReading url = c.url();
    String line = url == null || !url.owner().official() ? null : url.owner().line();
    Endpoint old = line == null ? null : endpoint(c, line);
    boolean moved = old != null && (old.movedOn() == null || !old.movedOn().isAfter(c.today()));
    Endpoint next = old == null || !moved ? null : endpoint(c, old.movedTo());
    return next == null ? null : next.url();
  }

  private static @Nullable Endpoint endpoint(Candidate c, @Nullable String line) {
    for (Endpoint endpoint : c.provider().endpoints()) {
      if (endpoint.line().equals(line)) {
        return endpoint;
      }
    }
    return null;
  }

  private static @Nullable String address(Candidate c) {
    UrlReading url = c.url();
    if (url == null || fitting(c) == null) {
      return null;
    }
    String path = url.path().text();
    String origin = url.mending().origin();
    if (path == null || origin == null) {
      return null;
    }
    String operation = url.path().operation();
    String rest = operation == null ? path : without(path, "/" + operation);
    String right = ANTHROPIC.equals(spoken(url)) ? without(rest, VERSION) : rest;
    return right.equals(path) ? null : origin + right;
  }

  private static String without(String path, String end) {
    return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
  }
}
