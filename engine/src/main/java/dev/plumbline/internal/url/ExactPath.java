package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Protocol;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a path that the facts list is the one that this client needs. */
final class ExactPath {
  /** Protocols whose clients append the version themselves. */
  private static final Set<Protocol> ROOTED =
      Set.of(Protocol.ANTHROPIC, Protocol.GEMINI, Protocol.OLLAMA);

  private final List<KnownEndpoint> endpoints;
  private final Question question;

  ExactPath(List<KnownEndpoint> endpoints, Question question) {
    this.endpoints = endpoints;
    this.question = question;
  }

  Judgment judge(Judgment judgment) {
    KnownEndpoint endpoint = Objects.requireNonNull(judgment.endpoint);
    if (isForeign(endpoint)) {
      KnownEndpoint twin = twin(endpoint);
      if (twin != null) {
        judgment.slash = twin.slash();
        return judgment
            .fault(UrlFault.PROTOCOL, Certainty.LIKELY)
            .mended(question.isRoot() ? Segments.root(twin.path()) : twin.path());
      }
    }
    if (question.isEither()) {
      return judgment;
    }
    return question.isRoot() ? asRoot(judgment, endpoint) : asStart(judgment, endpoint);
  }

  /** Whether a client of another provider speaks another protocol than this endpoint. */
  private boolean isForeign(KnownEndpoint endpoint) {
    boolean mine = endpoints.stream().anyMatch(question::owns);
    return !mine && question.provider() != null && endpoint.protocol() != question.protocol();
  }

  /** The endpoint at the same host for the client's protocol. */
  private @Nullable KnownEndpoint twin(KnownEndpoint endpoint) {
    for (KnownEndpoint other : endpoints) {
      if (other.protocol() == question.protocol()
          && other.hostText().equals(endpoint.hostText())
          && other.hasFixedPath()) {
        return other;
      }
    }
    return null;
  }

  private Judgment asRoot(Judgment judgment, KnownEndpoint endpoint) {
    List<String> root = Segments.root(endpoint.path());
    if (root.size() == endpoint.path().size()) {
      return judgment;
    }
    KnownEndpoint rootTwin = at(endpoint, root);
    boolean either = rootTwin != null && rootTwin.protocol() == Protocol.OPENAI;
    boolean otherWay = rootTwin == null && endpoint.protocol() != question.protocol();
    if (either || otherWay) {
      return judgment;
    }
    judgment.fault(UrlFault.VERSION_EXTRA, question.ofForm());
    if (question.ofForm() != Certainty.WEAK) {
      judgment.slash = false;
      judgment.mended(root);
    }
    return judgment;
  }

  private Judgment asStart(Judgment judgment, KnownEndpoint endpoint) {
    if (question.isEndpoint() && endpoint.protocol() == question.protocol()) {
      return judgment;
    }
    boolean open = ROOTED.contains(endpoint.protocol()) || isOtherAndBare(endpoint);
    if (!open || Segments.endsWithVersion(endpoint.path())) {
      return judgment;
    }
    KnownEndpoint longer = longer(endpoint);
    if (longer == null) {
      return judgment;
    }
    boolean bare = endpoint.path().isEmpty() && endpoint.protocol() != question.protocol();
    Certainty certainty = bare ? Certainty.LIKELY : question.ofForm();
    judgment.fault(UrlFault.VERSION_MISSING, certainty);
    if (certainty != Certainty.WEAK) {
      judgment.slash = longer.slash();
      judgment.mended(longer.path());
    }
    return judgment;
  }

  /** Whether it is the mere host of an interface of the vendor's own. */
  private boolean isOtherAndBare(KnownEndpoint endpoint) {
    return endpoint.path().isEmpty()
        && endpoint.protocol() == Protocol.OTHER
        && question.protocol() == Protocol.OPENAI;
  }

  private @Nullable KnownEndpoint at(KnownEndpoint endpoint, List<String> path) {
    for (KnownEndpoint other : endpoints) {
      if (other.hostText().equals(endpoint.hostText()) && other.path().equals(path)) {
        return other;
      }
    }
    return null;
  }

  /**
   * The endpoint that is this one with a version behind it, for the client's protocol or OpenAI's.
   */
  private @Nullable KnownEndpoint longer(KnownEndpoint endpoint) {
    KnownEndpoint found = null;
    for (KnownEndpoint other : endpoints) {
      boolean speaks =
          other.protocol() == question.protocol() || other.protocol() == Protocol.OPENAI;
      if (speaks
          && other.hostText().equals(endpoint.hostText())
          && other.hasFixedPath()
          && other.path().size() > endpoint.path().size()
          && Segments.startsWith(other.path(), endpoint.path())
          && holdsVersionBehind(other, endpoint)) {
        boolean better = found == null || isBetter(other, found);
        found = better ? other : found;
      }
    }
    return found;
  }

  /** Whether one of two endpoints is the likelier: the client's protocol, then the default. */
  private boolean isBetter(KnownEndpoint one, KnownEndpoint other) {
    boolean speaks = one.protocol() == question.protocol();
    if (speaks != (other.protocol() == question.protocol())) {
      return speaks;
    }
    return one.endpoint().isDefault() && !other.endpoint().isDefault();
  }

  private static boolean holdsVersionBehind(KnownEndpoint longer, KnownEndpoint endpoint) {
    for (int i = endpoint.path().size(); i < longer.path().size(); i++) {
      if (Segments.isVersion(longer.path().get(i))) {
        return true;
      }
    }
    return false;
  }
}
