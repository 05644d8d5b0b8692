package dev.plumbline.service.http;

import java.util.List;
import java.util.Map;

/** {@code /healthz} and {@code /readyz}: whether the service lives, and by which rules. */
final class HealthEndpoints {
  private HealthEndpoints() {}

  static List<Route> routes() {
    return List.of(
        new Route(
            "/healthz",
            Map.of(Method.GET, Endpoint.get(null, call -> Answer.text(Answer.TEXT, "ok\n")))));
  }
}
