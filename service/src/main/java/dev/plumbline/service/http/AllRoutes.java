package dev.plumbline.service.http;

import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.store.ActiveRules;
import java.util.ArrayList;
import java.util.List;

/** Everything that the service answers, gathered from the parts that answer it. */
final class AllRoutes {
  private AllRoutes() {}

  static List<Route> of(ServiceSettings settings, HttpService.Parts parts) {
    Limits limits = settings.limits();
    ActiveRules rules = parts.publishing().active();
    Intents intents = new Intents(parts.clock());
    Languages languages = new Languages();
    List<Route> routes = new ArrayList<>();
    routes.addAll(new HealthEndpoints(rules).routes());
    ValidateEndpoints validation = new ValidateEndpoints(rules, languages);
    routes.addAll(validation.routes(limits));
    ProbeSettings probing = ProbeSettings.of(parts.clock(), parts.random().apply(32));
    routes.addAll(new ProbeEndpoints(rules, validation, probing).routes(limits));
    routes.addAll(new RulesEndpoints(parts.publishing(), intents).routes(limits));
    routes.addAll(new HistoryEndpoints(parts.publishing(), intents).routes());
    return routes;
  }
}
