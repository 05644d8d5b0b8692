package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the path at a known host against the endpoints there. For one address. */
final class OwnedPath {
  /** The beginnings of the paths that an Azure resource serves. */
  private static final Set<String> AZURE_PATHS = Set.of("openai", "models", "anthropic");

  private static final Set<String> PREFIX_WORDS = Set.of("api", "openai", "anthropic", "rest");

  /** Of no weight alone; where the operation goes anyway, the version goes with it. */
  private static final FoundFault WEAKLY_EXTRA =
      new FoundFault(UrlFault.VERSION_EXTRA, Certainty.WEAK);

  private final List<KnownEndpoint> endpoints;
  private final Question question;

  OwnedPath(List<KnownEndpoint> endpoints, Question question) {
    this.endpoints = endpoints;
    this.question = question;
  }

  /** The judgment by the endpoint that comes nearest. */
  Judgment judge(List<String> entered) {
    Operation.Found operation = operationIn(entered);
    List<String> rest = operation == null ? entered : entered.subList(0, operation.start());
    Judgment best = null;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < endpoints.size(); i++) {
      KnownEndpoint endpoint = endpoints.get(i);
      boolean exact = isExact(endpoint, entered);
      Judgment judgment = compared(endpoint, exact ? entered : rest);
      judgment.operation = exact ? null : operation;
      int key = judgment.rank * 1000 + preference(endpoint) + i;
      if (key < least) {
        least = key;
        best = judgment;
      }
    }
    return concluded(Objects.requireNonNull(best, "an endpoint"), entered);
  }

  private int preference(KnownEndpoint endpoint) {
    return (question.owns(endpoint) ? 0 : 400)
        + (endpoint.protocol() == question.protocol() ? 0 : 200)
        + (endpoint.endpoint().isDefault() ? 0 : 100);
  }

  private Operation.@Nullable Found operationIn(List<String> entered) {
    Operation.Found found = Operation.in(entered);
    if (found == null) {
      return null;
    }
    boolean azure = endpoints.get(0).protocol() == Protocol.AZURE;
    boolean doubtful = found.operation().standing() == Operation.Standing.BEHIND_VERSION;
    return azure && doubtful && !Segments.endsWithVersion(entered.subList(0, found.start()))
        ? null
        : found;
  }

  /** Adds what follows from an operation that is there or missing. */
  private Judgment concluded(Judgment judgment, List<String> entered) {
    Operation.Found found = judgment.operation;
    if (!question.isEndpoint()) {
      if (found != null) {
        judgment.faults.add(0, new FoundFault(UrlFault.OPERATION, Certainty.SURE));
        afterOperation(judgment, entered.subList(found.start(), entered.size()));
      }
      return judgment;
    }
    KnownEndpoint endpoint = Objects.requireNonNull(judgment.endpoint);
    boolean own = isExact(endpoint, judgment.path);
    List<String> chat =
        Operation.chatOf(own ? endpoint.protocol() : question.protocol(), judgment.path);
    if (found != null) {
      judgment.path =
          Segments.joined(judgment.path, entered.subList(found.start(), entered.size()));
    } else if (judgment.rank < Rank.UNKNOWN) {
      judgment.fault(
          UrlFault.OPERATION_MISSING,
          own && judgment.rank == Rank.EXACT ? Certainty.SURE : Certainty.LIKELY);
      judgment.unsure |= chat == null;
      judgment.path = chat == null ? judgment.path : Segments.joined(judgment.path, chat);
    }
    return judgment;
  }

  private void afterOperation(Judgment judgment, List<String> tail) {
    boolean extra = judgment.faults.contains(WEAKLY_EXTRA);
    if (extra) {
      judgment.faults.remove(WEAKLY_EXTRA);
      judgment.path = Segments.root(judgment.path);
    }
    if (Segments.endsWithVersion(tail)) {
      judgment.fault(UrlFault.VERSION_DOUBLED, Certainty.SURE);
    }
  }

  private boolean isExact(KnownEndpoint endpoint, List<String> path) {
    return path.size() == endpoint.path().size() && endpoint.opensPath(path);
  }

  /** The path that belongs into the field for this endpoint. */
  private List<String> right(KnownEndpoint endpoint) {
    return question.isRoot() ? Segments.root(endpoint.path()) : endpoint.path();
  }

  private Judgment compared(KnownEndpoint endpoint, List<String> path) {
    Judgment judgment = new Judgment(endpoint, path);
    if (isExact(endpoint, path)) {
      judgment.slash = endpoint.slash();
      return new ExactPath(endpoints, question).judge(judgment);
    }
    List<String> right = right(endpoint);
    if (isRoot(endpoint, path)) {
      return judgment;
    }
    if (isInner(endpoint, path)) {
      return inner(judgment, path);
    }
    Judgment typed = typed(endpoint, path);
    if (typed != null) {
      return typed;
    }
    if (!endpoint.hasFixedPath()) {
      return extra(judgment, path);
    }
    if (Segments.startsWith(right, path)) {
      boolean version = Segments.endsWithVersion(right);
      boolean onlyVersion = Segments.root(right).equals(path);
      return judgment
          .fault(version ? UrlFault.VERSION_MISSING : UrlFault.PATH_MISSING, Certainty.SURE)
          .mended(right)
          .ranked(onlyVersion ? Rank.VERSION_ONLY : Rank.INCOMPLETE);
    }
    return wrong(judgment, path);
  }

  /** Whether it is the endpoint's path without the version, and the client appends that. */
  private boolean isRoot(KnownEndpoint endpoint, List<String> path) {
    return (question.isRoot() || question.isEither())
        && path.equals(Segments.root(endpoint.path()));
  }

  /** Whether it is a path behind the endpoint's that the facts leave to the protocol. */
  private static boolean isInner(KnownEndpoint endpoint, List<String> path) {
    int size = endpoint.path().size();
    if (path.size() <= size || !endpoint.opensPath(path)) {
      return false;
    }
    String next = path.get(size);
    if (endpoint.protocol() == Protocol.AZURE) {
      return AZURE_PATHS.contains(next);
    }
    if (path.size() > size + 1) {
      return false;
    }
    boolean ofOllama = next.equals("api") && endpoint.protocol() == Protocol.OLLAMA;
    boolean ofOpenAi = size == 0 && next.equals("v1");
    boolean other =
        endpoint.protocol() == Protocol.ANTHROPIC
            ? next.equals("v1")
            : endpoint.protocol() != Protocol.OPENAI && Segments.isVersion(next);
    return ofOllama || ofOpenAi || other;
  }

  private Judgment inner(Judgment judgment, List<String> path) {
    judgment.ranked(Rank.INNER);
    if (question.isRoot() && judgment.protocol() != Protocol.AZURE) {
      judgment.fault(UrlFault.VERSION_EXTRA, question.ofForm());
      if (question.ofForm() != Certainty.WEAK) {
        judgment.mended(path.subList(0, path.size() - 1));
      }
    }
    return judgment;
  }

  /** The judgment when doubled versions and slips of the keyboard are mended, or null. */
  private @Nullable Judgment typed(KnownEndpoint endpoint, List<String> path) {
    List<String> single = Segments.collapsed(path);
    if (!single.equals(path)) {
      return after(compared(endpoint, single), UrlFault.VERSION_DOUBLED, Rank.DOUBLED);
    }
    if (PathSlips.isDoubled(endpoint.path(), path)) {
      Judgment judgment = new Judgment(endpoint, path).mended(right(endpoint));
      return after(judgment, UrlFault.VERSION_DOUBLED, Rank.DOUBLED);
    }
    List<String> corrected = Segments.corrected(path);
    if (!corrected.equals(path)) {
      return after(compared(endpoint, corrected), UrlFault.PATH_TYPO, Rank.TYPO);
    }
    if (PathSlips.isMisspelt(endpoint.path(), path)) {
      Judgment judgment = new Judgment(endpoint, path).mended(right(endpoint));
      return after(judgment, UrlFault.PATH_TYPO, Rank.TYPO);
    }
    return null;
  }

  private static Judgment after(Judgment judgment, UrlFault fault, int rank) {
    judgment.faults.add(0, new FoundFault(fault, Certainty.SURE));
    return judgment.ranked(Math.max(rank, judgment.rank));
  }

  private Judgment wrong(Judgment judgment, List<String> path) {
    KnownEndpoint endpoint = Objects.requireNonNull(judgment.endpoint);
    List<String> right = endpoint.path();
    if (Segments.endsWith(right, path) && !path.isEmpty()) {
      return judgment
          .fault(UrlFault.WRONG_VERSION, Certainty.SURE)
          .mended(right(endpoint))
          .ranked(Rank.WRONG);
    }
    if (isOtherStage(right, path)) {
      judgment.unsure = true;
      return judgment.fault(UrlFault.WRONG_VERSION, Certainty.WEAK).ranked(Rank.WRONG);
    }
    boolean own = endpoint.provider().type() != ProviderType.LOCAL;
    boolean bare = right.isEmpty() && endpoint.protocol() != Protocol.OPENAI;
    if (own && !bare && (Segments.isVersionsOnly(path) || isPrefixed(right, path))) {
      return judgment
          .fault(UrlFault.WRONG_VERSION, Certainty.LIKELY)
          .mended(right(endpoint))
          .ranked(Rank.WRONG);
    }
    return extra(judgment, path);
  }

  private static boolean isPrefixed(List<String> right, List<String> path) {
    return !right.isEmpty()
        && Segments.endsWith(path, right)
        && PREFIX_WORDS.containsAll(path.subList(0, path.size() - right.size()));
  }

  /** Whether the two differ in the stage of one version: v1 and v1beta. */
  private static boolean isOtherStage(List<String> right, List<String> path) {
    if (right.isEmpty() || path.size() != right.size()) {
      return false;
    }
    int last = path.size() - 1;
    String one = path.get(last);
    String other = right.get(last);
    return Segments.isVersion(one)
        && Segments.isVersion(other)
        && (one.startsWith(other) || other.startsWith(one))
        && path.subList(0, last).equals(right.subList(0, last));
  }

  private Judgment extra(Judgment judgment, List<String> path) {
    KnownEndpoint endpoint = Objects.requireNonNull(judgment.endpoint);
    int size = endpoint.path().size();
    if (size > 0 && endpoint.opensPath(path)) {
      List<String> right = new ArrayList<>(path.subList(0, size));
      return judgment
          .fault(UrlFault.PATH_EXTRA, Certainty.LIKELY)
          .mended(question.isRoot() ? Segments.root(right) : right)
          .ranked(Rank.EXTRA);
    }
    judgment.unsure = true;
    return judgment.fault(UrlFault.PATH_UNKNOWN, Certainty.WEAK).ranked(Rank.UNKNOWN);
  }
}
