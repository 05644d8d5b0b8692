package dev.plumbline.service.http;

import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Decides who comes in. */
final class Gate {
  private final Door door;
  private final RateLimit requests;
  private final RateLimit failures;
  private final Denials denials;

  /**
   * Guards by a door.
   *
   * @param requests how often one caller may ask
   * @param failures how often one address may come with credentials that are good for nothing
   * @param denials takes down who wanted to change rules and may not
   */
  Gate(Door door, RateLimit requests, RateLimit failures, Denials denials) {
    this.door = door;
    this.requests = requests;
    this.failures = failures;
    this.denials = denials;
  }

  /** The caller of a request, if they may do what it needs. */
  Caller admit(Request request, @Nullable Role need) throws Problem {
    if (door.isOpen()) {
      requireOwnName(request);
    }
    if (need == null) {
      return Caller.NOBODY;
    }
    Caller caller = caller(request, need);
    if (!need.isIn(caller.roles())) {
      String reason = "this needs the role " + need.id() + ", which the token lacks";
      denials.note(request, need, caller, reason);
      throw Problem.of(Problem.Kind.FORBIDDEN, reason);
    }
    requests.count(caller.name());
    return caller;
  }

  private Caller caller(Request request, Role need) throws Problem {
    String credentials = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    Caller caller = door.open(credentials);
    if (caller == null) {
      if (credentials != null) {
        failures.count(Request.getRemoteAddr(request));
      }
      String reason =
          credentials == null
              ? "send a token as `Authorization: Bearer ...`"
              : "the token is unknown, revoked or expired";
      denials.note(request, need, Caller.NOBODY, reason);
      throw Problem.of(Problem.Kind.UNAUTHENTICATED, reason)
          .with("WWW-Authenticate", "Bearer realm=\"plumbline\"");
    }
    return caller;
  }

  /**
   * Without tokens, a web page could reach the service through a name of its own that leads to this
   * machine; so only names of this machine are answered.
   */
  private static void requireOwnName(Request request) throws Problem {
    String host = request.getHttpURI().getHost();
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    if (!new Listen(name, 0, 0).isLoopback()) {
      throw Problem.of(
          Problem.Kind.FORBIDDEN, "without tokens the service answers at localhost only");
    }
  }
}
