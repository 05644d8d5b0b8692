package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;

/**
 * What can be said of the path at a host of which nothing is known: gateways have paths of all
 * kinds, and what is not surely wrong passes.
 */
final class CustomPath {
  private final Question question;
  private final boolean near;

  /**
   * @param question for whom
   * @param near whether the host is a machine in one's own network
   */
  CustomPath(Question question, boolean near) {
    this.question = question;
    this.near = near;
  }

  Judgment judge(List<String> entered) {
    if (entered.contains("http:") || entered.contains("https:")) {
      return new Judgment(null, entered);
    }
    List<String> corrected = corrected(entered);
    Operation.Found found = Operation.in(corrected);
    Certainty certainty =
        found == null
            ? null
            : found
                .operation()
                .certaintyBehind(corrected.subList(0, found.start()), question.protocol());
    if (found == null || certainty == null) {
      return version(new Judgment(null, corrected), entered);
    }
    List<String> rest = corrected.subList(0, found.start());
    List<String> tail = corrected.subList(found.start(), corrected.size());
    Judgment judgment = new Judgment(null, question.isEndpoint() ? corrected : rest);
    judgment.operation = found;
    if (question.isEndpoint()) {
      return version(judgment, entered);
    }
    judgment.fault(UrlFault.OPERATION, certainty);
    if (Segments.endsWithVersion(tail)) {
      judgment.fault(UrlFault.VERSION_DOUBLED, Certainty.SURE);
    }
    return version(judgment, entered);
  }

  /** The path with its versions spelt right, where only a slip explains the difference. */
  private static List<String> corrected(List<String> path) {
    for (String segment : path) {
      if (!Segments.correctedVersion(segment).equals(segment) && !segment.equals("vi")) {
        return path.stream()
            .map(part -> part.equals("vi") ? part : Segments.correctedVersion(part))
            .toList();
      }
    }
    return path;
  }

  private Judgment version(Judgment judgment, List<String> entered) {
    List<String> path = judgment.path;
    if (!Segments.startsWith(entered, path)) {
      judgment.fault(UrlFault.PATH_TYPO, Certainty.LIKELY);
    }
    List<String> single = Segments.collapsed(path);
    if (!single.equals(path)) {
      judgment.fault(UrlFault.VERSION_DOUBLED, Certainty.SURE);
      judgment.path = single;
    }
    if (question.isRoot()) {
      return root(judgment);
    }
    return question.isEndpoint() ? endpoint(judgment) : start(judgment);
  }

  private Judgment root(Judgment judgment) {
    List<String> path = judgment.path;
    boolean ofOllama =
        question.protocol() == Protocol.OLLAMA && Segments.endsWith(path, List.of("api"));
    if (!ofOllama && !Segments.endsWithVersion(path)) {
      return judgment;
    }
    if (listsPlainHost() && question.protocol() == Protocol.OPENAI) {
      return judgment;
    }
    if (question.ofForm() == Certainty.WEAK && judgment.operation == null) {
      return judgment.fault(UrlFault.VERSION_EXTRA, Certainty.WEAK);
    }
    if (question.ofForm() != Certainty.WEAK) {
      judgment.fault(UrlFault.VERSION_EXTRA, question.ofForm());
    }
    judgment.path = path.subList(0, path.size() - 1);
    return judgment;
  }

  private Judgment start(Judgment judgment) {
    boolean speaksOpenAi =
        question.protocol() == Protocol.OPENAI
            || (question.protocol() == Protocol.OLLAMA && question.expectation().stated());
    if (!judgment.path.isEmpty() || !speaksOpenAi || listsPlainHost() || question.isEither()) {
      return judgment;
    }
    judgment.fault(UrlFault.VERSION_MISSING, near ? Certainty.LIKELY : Certainty.WEAK);
    if (near || hasUsualPath()) {
      judgment.path = List.of("v1");
    } else {
      judgment.unsure = true;
    }
    return judgment;
  }

  private Judgment endpoint(Judgment judgment) {
    List<String> path = judgment.path;
    List<String> chat = Operation.chatOf(question.protocol(), path);
    boolean open = path.isEmpty() || Segments.endsWithVersion(path);
    if (judgment.operation != null || !open || chat == null) {
      return judgment;
    }
    judgment.fault(UrlFault.OPERATION_MISSING, Certainty.LIKELY);
    boolean bare = path.isEmpty() && question.protocol() == Protocol.OPENAI && !listsPlainHost();
    judgment.path = Segments.joined(bare ? List.of("v1") : path, chat);
    return judgment;
  }

  /** Whether the provider's own addresses end in the version that nearly everybody has. */
  private boolean hasUsualPath() {
    ProviderFacts provider = question.provider();
    Endpoint usual = provider == null ? null : provider.defaultEndpoint();
    return usual == null || pathOf(usual).equals("/v1");
  }

  /** Whether the provider takes requests without any path before the operation. */
  private boolean listsPlainHost() {
    ProviderFacts provider = question.provider();
    if (provider == null) {
      return false;
    }
    for (Endpoint endpoint : provider.endpoints()) {
      if (endpoint.protocol() == Protocol.OPENAI && pathOf(endpoint).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String pathOf(Endpoint endpoint) {
    int scheme = endpoint.url().indexOf("://");
    int slash = endpoint.url().indexOf('/', scheme + 3);
    String path = slash < 0 ? "" : endpoint.url().substring(slash);
    return path.equals("/") ? "" : path;
  }
}
