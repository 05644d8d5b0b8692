package dev.plumbline.service.http;

import dev.plumbline.Value;
import dev.plumbline.service.output.ValueBytes;
import dev.plumbline.service.store.ActiveRules;
import dev.plumbline.service.store.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /healthz} and {@code /readyz}: whether the service lives, and by which rules. */
final class HealthEndpoints {
  private final ActiveRules rules;

  HealthEndpoints(ActiveRules rules) {
    this.rules = rules;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "/healthz",
            Map.of(Method.GET, Endpoint.get(null, call -> Answer.text(Answer.TEXT, "ok\n")))),
        new Route("/readyz", Map.of(Method.GET, Endpoint.get(null, this::ready))));
  }

  /** Ready as long as good rules are in force, even where newer ones were refused. */
  private Answer ready(Call call) throws Problem {
    call.query();
    Optional<Refusal> newer = rules.newer();
    Members body =
        RulesEndpoints.state(rules.current())
            .value(
                "refused", newer.<Value>map(HealthEndpoints::refused).orElse(new Value.Nothing()))
            .value(
                "refusedCatalogs",
                rules
                    .refusedCatalogs()
                    .<Value>map(HealthEndpoints::refusedCatalogs)
                    .orElse(new Value.Nothing()));
    return Answer.json(ValueBytes.of(body.done()));
  }

  private static Value.Members refusedCatalogs(Refusal refusal) {
    return new Members()
        .text("time", refusal.time().toString())
        .texts("problems", refusal.problems())
        .done();
  }

  private static Value.Members refused(Refusal refusal) {
    return new Members()
        .text("version", refusal.version())
        .text("time", refusal.time().toString())
        .texts("problems", refusal.problems())
        .done();
  }
}
