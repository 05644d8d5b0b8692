package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a server, as the end of a path. {@code *} stands for one part, {@code **}
 * for one or more.
 *
 * @param path its parts
 * @param protocol the request format to which it belongs
 * @param standing how surely such an end is an operation at a server of which nothing is known
 */
record Operation(List<String> path, Protocol protocol, Standing standing) {

  /** How surely an end of a path is an operation. */
  enum Standing {
    /** Wherever it stands. */
    ANYWHERE,
    /** Behind a version; elsewhere probably. */
    TELLING,
    /** Behind a version, and nowhere else. */
    BEHIND_VERSION,
    /** At servers of the protocol alone. */
    OWN_PROTOCOL
  }

  /** The longest come first. */
  private static final List<Operation> ALL =
      List.of(
          of("model/*/invoke-with-response-stream", Protocol.BEDROCK, Standing.ANYWHERE),
          of("model/*/converse-stream", Protocol.BEDROCK, Standing.ANYWHERE),
          of("model/*/converse", Protocol.BEDROCK, Standing.ANYWHERE),
          of("model/*/invoke", Protocol.BEDROCK, Standing.ANYWHERE),
          of("chat/completions", Protocol.OPENAI, Standing.ANYWHERE),
          of("chat/completion", Protocol.OPENAI, Standing.ANYWHERE),
          of("images/generations", Protocol.OPENAI, Standing.ANYWHERE),
          of("audio/transcriptions", Protocol.OPENAI, Standing.ANYWHERE),
          of("audio/speech", Protocol.OPENAI, Standing.ANYWHERE),
          of("fim/completions", Protocol.OPENAI, Standing.ANYWHERE),
          of("messages/count_tokens", Protocol.ANTHROPIC, Standing.ANYWHERE),
          of("chat-completions/*", Protocol.OTHER, Standing.ANYWHERE),
          of("api/generate", Protocol.OLLAMA, Standing.TELLING),
          of("api/tags", Protocol.OLLAMA, Standing.TELLING),
          of("api/show", Protocol.OLLAMA, Standing.TELLING),
          of("api/chat", Protocol.OLLAMA, Standing.OWN_PROTOCOL),
          of("api/embed", Protocol.OLLAMA, Standing.OWN_PROTOCOL),
          of("api/embeddings", Protocol.OLLAMA, Standing.OWN_PROTOCOL),
          of("api/version", Protocol.OLLAMA, Standing.OWN_PROTOCOL),
          of("completions", Protocol.OPENAI, Standing.TELLING),
          of("responses", Protocol.OPENAI, Standing.TELLING),
          of("messages", Protocol.ANTHROPIC, Standing.TELLING),
          of("embeddings", Protocol.OPENAI, Standing.TELLING),
          of("moderations", Protocol.OPENAI, Standing.BEHIND_VERSION),
          of("rerank", Protocol.COHERE, Standing.BEHIND_VERSION),
          of("realtime", Protocol.OPENAI, Standing.BEHIND_VERSION),
          of("complete", Protocol.ANTHROPIC, Standing.BEHIND_VERSION),
          of("models/**", Protocol.OPENAI, Standing.BEHIND_VERSION),
          of("chat", Protocol.OPENAI, Standing.BEHIND_VERSION),
          of("models", Protocol.OPENAI, Standing.BEHIND_VERSION));

  private static final Operation VERB = of("models/*:*", Protocol.GEMINI, Standing.ANYWHERE);

  private static Operation of(String path, Protocol protocol, Standing standing) {
    return new Operation(List.of(path.split("/", -1)), protocol, standing);
  }

  /** An operation at the end of a path. */
  record Found(Operation operation, int start) {}

  /** The operation with which the path ends, or that its rest repeats; null when there is none. */
  static @Nullable Found in(List<String> path) {
    int size = path.size();
    for (int i = 0; i + 1 < size; i++) {
      if (path.get(i).equals("chat") && path.get(i + 1).equals("completions")) {
        return new Found(chat(), i);
      }
    }
    if (size > 1 && path.get(size - 1).indexOf(':') > 0 && isVerb(path.get(size - 1))) {
      int models = path.lastIndexOf("models");
      if (models >= 0 && models >= size - 3) {
        return new Found(VERB, models);
      }
    }
    for (Operation operation : ALL) {
      int start = operation.startIn(path);
      if (start >= 0) {
        return new Found(operation, start);
      }
    }
    return null;
  }

  private static Operation chat() {
    return ALL.get(4);
  }

  private static boolean isVerb(String segment) {
    String verb = segment.substring(segment.lastIndexOf(':') + 1);
    return verb.endsWith("enerateContent")
        || verb.endsWith("redict")
        || verb.equals("countTokens")
        || verb.equals("embedContent");
  }

  private int startIn(List<String> segments) {
    if (path.get(path.size() - 1).equals("**")) {
      int at = segments.lastIndexOf(path.get(0));
      boolean named = at >= 0 && at < segments.size() - 1 && segments.size() - at <= 4;
      return named && !Segments.endsWithVersion(segments) ? at : -1;
    }
    int start = segments.size() - path.size();
    if (start < 0) {
      return -1;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!path.get(i).equals("*") && !path.get(i).equals(segments.get(start + i))) {
        return -1;
      }
    }
    return start;
  }

  /** How sure it is that this is an operation at a server of which nothing is known, or null. */
  @Nullable Certainty certaintyBehind(List<String> rest, Protocol expected) {
    boolean own = expected == protocol;
    if (standing == Standing.ANYWHERE || (own && standing == Standing.OWN_PROTOCOL)) {
      return Certainty.SURE;
    }
    boolean behindVersion = Segments.endsWithVersion(rest);
    return switch (standing) {
      case TELLING ->
          behindVersion || (own && protocol == Protocol.OLLAMA) ? Certainty.SURE : Certainty.LIKELY;
      case BEHIND_VERSION -> behindVersion ? Certainty.LIKELY : null;
      default -> null;
    };
  }

  /** The operation of a chat in this protocol behind a path, or null where it has a model in it. */
  static @Nullable List<String> chatOf(Protocol protocol, List<String> path) {
    return switch (protocol) {
      case OPENAI -> List.of("chat", "completions");
      case ANTHROPIC ->
          Segments.endsWithVersion(path) ? List.of("messages") : List.of("v1", "messages");
      case OLLAMA -> List.of("api", "chat");
      case COHERE -> Segments.endsWithVersion(path) ? List.of("chat") : List.of("v2", "chat");
      default -> null;
    };
  }

  /** Its text, with the open parts as stars. */
  String text() {
    return String.join("/", path);
  }
}
