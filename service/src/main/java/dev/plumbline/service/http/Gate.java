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

  /**
   * Guards by a door.
   *
   * @param requests how often one caller may ask
   * @param failures how often one address may come with credentials that are good for nothing
   */
  Gate(Door door, RateLimit requests, RateLimit failures) {
    this.door = door;
    this.requests = requests;
    this.failures = failures;
  }

  /** The caller of a request, if they may do what it needs. */
  Caller admit(Request request, @Nullable Role need) throws Problem {
    if (door.isOpen()) {
      requireOwnName(request);
    }
    if (need == null) {
      return Caller.NOBODY;
    }
    Caller caller = caller(request);
    if (!need.isIn(caller.roles())) {
      throw Problem.of(
          Problem.Kind.FORBIDDEN, "this needs the role " + need.id() + ", which the token lacks");
    }
    requests.count(caller.name());
    return caller;
  }

  private Caller caller(Request request) throws Problem {
    String credentials = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    Caller caller = door.open(credentials);
    if (caller == null) {
      if (credentials != null) {
        failures.count(Request.getRemoteAddr(request));
      }
      throw Problem.of(
              Problem.Kind.UNAUTHENTICATED,
              credentials == null
                  ? "send a token as `Authorization: Bearer ...`"
                  : "the token is unknown, revoked or expired")
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
