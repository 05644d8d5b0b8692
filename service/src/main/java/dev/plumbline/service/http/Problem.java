package dev.plumbline.service.http;

import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a request failed, as RFC 9457 has it. Never carries a part of a credential: its texts are
 * written here or by the readers of the engine, which keep to that.
 */
final class Problem extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient List<TextProblem> errors;
  private final transient Map<String, String> headers = new TreeMap<>();
  private transient Value.Members more = Value.Members.NONE;

  private Problem(Kind kind, String detail, List<TextProblem> errors) {
    super(detail, null, false, false);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /** A problem that one sentence explains. */
  static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of());
  }

  /** A text that cannot be used, with every reason at its place. */
  static Problem of(Kind kind, String detail, List<TextProblem> errors) {
    return new Problem(kind, detail, errors);
  }

  /** The same, with a header for the client to act on. */
  Problem with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The same, with further members for the client to go on with. */
  Problem with(Value.Members members) {
    more = members;
    return this;
  }

  Kind kind() {
    return kind;
  }

  /** What happened and what to do, in one sentence. */
  String detail() {
    return String.valueOf(getMessage());
  }

  List<TextProblem> errors() {
    return errors;
  }

  Value.Members more() {
    return more;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The kinds of failure, each with its status and a stable name. */
  enum Kind {
    MALFORMED(400, "malformed-request", "The request cannot be read"),
    UNAUTHENTICATED(401, "unauthenticated", "A token is needed"),
    FORBIDDEN(403, "forbidden", "Not allowed"),
    NOT_FOUND(404, "not-found", "Nothing is there"),
    METHOD(405, "method-not-allowed", "The path does not take this method"),
    TIMEOUT(408, "request-timeout", "The request did not arrive in time"),
    CONFLICT(409, "conflict", "The rules are not in the state that this needs"),
    CHANGED(412, "changed-meanwhile", "The file was changed meanwhile"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    MEDIA_TYPE(415, "unsupported-media-type", "The content has a type that is not read here"),
    UNUSABLE(422, "unusable-content", "The content cannot be used"),
    CONDITION(428, "condition-required", "The change needs the state that it starts from"),
    TOO_MANY(429, "too-many-requests", "Too many requests"),
    HEADERS(431, "headers-too-large", "The request's headers are too large"),
    INTERNAL(500, "internal-error", "The service failed"),
    STORE(502, "store-unusable", "The rule store cannot be used"),
    OVERLOADED(503, "overloaded", "The service is busy");

    private static final int UNKNOWN_HTTP_VERSION = 505;

    private final int status;
    private final String id;
    private final String title;

    Kind(int status, String id, String title) {
      this.status = status;
      this.id = id;
      this.title = title;
    }

    int status() {
      return status;
    }

    /** The stable name, the last part of the problem's type. */
    String id() {
      return id;
    }

    /** A short heading. */
    String title() {
      return title;
    }

    /** The kind for a status that the HTTP library chose. */
    static Kind of(int status) {
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return status < INTERNAL.status || status == UNKNOWN_HTTP_VERSION ? MALFORMED : INTERNAL;
    }
  }
}
