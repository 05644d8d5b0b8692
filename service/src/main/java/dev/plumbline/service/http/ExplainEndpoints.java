package dev.plumbline.service.http;

import dev.plumbline.Setup;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ExplanationJson;
import dev.plumbline.service.store.ActiveRules;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/explain}: why validation says of a setup what it says. */
final class ExplainEndpoints {
  private final ActiveRules rules;
  private final ValidateEndpoints validation;

  ExplainEndpoints(ActiveRules rules, ValidateEndpoints validation) {
    this.rules = rules;
    this.validation = validation;
  }

  List<Route> routes(Limits limits) {
    Endpoint.Whole explain = new Endpoint.Whole(limits.setupBytes(), this::explain);
    return List.of(
        new Route("/v1/explain", Map.of(Method.POST, new Endpoint(Role.VALIDATE, explain))));
  }

  private Answer explain(Call call) throws Problem {
    call.query();
    MediaTypes.requireText(call);
    Setup setup = Setups.read(null, call.content(), call);
    return Answer.json(
        ExplanationJson.bytes(
            rules.current().plumbline().explain(setup, validation.language(call))));
  }
}
