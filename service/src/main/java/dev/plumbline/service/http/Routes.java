package dev.plumbline.service.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the route of a path. Immutable. */
final class Routes {
  private final Map<String, Route> exact = new HashMap<>();
  private final List<Route> open = new ArrayList<>();

  Routes(List<Route> routes) {
    for (Route route : routes) {
      if (route.isOpen()) {
        open.add(route);
      } else {
        exact.put(route.path(), route);
      }
    }
  }

  /** The route of a path: exact ones first. */
  @Nullable Route find(String path) {
    Route route = exact.get(path);
    if (route != null) {
      return route;
    }
    for (Route candidate : open) {
      String beginning = candidate.beginning();
      if (path.startsWith(beginning) && path.length() > beginning.length()) {
        return candidate;
      }
    }
    return null;
  }

  /** The endpoint of a method, or why there is none. */
  static Endpoint endpoint(@Nullable Route route, String methodName) throws Problem {
    if (route == null) {
      throw Problem.of(
          Problem.Kind.NOT_FOUND, "no endpoint has this path; /openapi.json lists them");
    }
    Method method = Method.of(methodName);
    Endpoint endpoint = method == null ? null : route.methods().get(method);
    if (endpoint == null) {
      String allowed = allowed(route);
      throw Problem.of(Problem.Kind.METHOD, "this path takes " + allowed).with("Allow", allowed);
    }
    return endpoint;
  }

  /** The methods of a route, as the header {@code Allow} lists them. */
  static String allowed(Route route) {
    return route.methods().keySet().stream()
        .map(Method::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
