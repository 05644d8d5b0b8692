package dev.plumbline.service.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages may use the service: its own, and those on a list. Everything that a browser
 * sends for another page is refused before anything is done; programs send no origin.
 */
final class Origins {
  private static final String METHODS = "Access-Control-Request-Method";

  private final Set<String> allowed;

  Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  /** Lets a page of the list read the answer, and refuses pages from elsewhere. */
  void check(Request request, Response response) throws Problem {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return;
    }
    if (allowed.contains(origin)) {
      HttpFields.Mutable headers = response.getHeaders();
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put("Access-Control-Expose-Headers", "ETag, Location, Retry-After, X-Request-Id");
      headers.add(HttpHeader.VARY, "Origin");
    } else if (!isOwn(origin, request)) {
      throw Problem.of(
          Problem.Kind.FORBIDDEN,
          "pages of this origin may not use the service; its operator can list the origin");
    }
  }

  /** Whether a browser only asks what would be allowed. */
  static boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS") && request.getHeaders().contains(METHODS);
  }

  /** The answer to such a question, after {@link #check}. */
  static Answer preflight(@Nullable Route route) {
    return Answer.nothing()
        .with("Access-Control-Allow-Methods", route == null ? "" : Routes.allowed(route))
        .with(
            "Access-Control-Allow-Headers",
            "Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, X-Request-Id")
        .with("Access-Control-Max-Age", "600");
  }

  /** Whether the page came from this service itself, perhaps through a proxy that ends TLS. */
  private static boolean isOwn(String origin, Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    int scheme = origin.indexOf("://");
    return host != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }
}
