package dev.plumbline.service.http;

import dev.plumbline.service.store.ActiveRules;
import dev.plumbline.service.store.Publishing;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;

/** Everything that the service answers, gathered from the parts that answer it. */
final class AllRoutes {
  private AllRoutes() {}

  static List<Route> of(
      ServiceSettings settings, HttpService.Parts parts, PrometheusRegistry registry) {
    Publishing publishing = parts.publishing();
    Limits limits = settings.limits();
    Intents intents = new Intents(parts.clock());
    Languages languages = new Languages();
    Decisions decisions = new Decisions(parts, registry);
    List<Route> routes = new ArrayList<>();
    ActiveRules rules = publishing.active();
    ValidateEndpoints validation = new ValidateEndpoints(rules, languages, decisions, limits);
    routes.addAll(new HealthEndpoints(rules).routes());
    routes.addAll(new MetricsEndpoints(registry, publishing).routes());
    routes.addAll(validation.routes());
    routes.addAll(new ExplainEndpoints(rules, validation).routes(limits));
    routes.addAll(new ProbeEndpoints(rules, validation, parts.probing()).routes(limits));
    routes.addAll(new SettingsEndpoints(rules).routes(limits));
    routes.addAll(new ProvidersEndpoints(rules).routes());
    routes.addAll(new ModelsEndpoints(rules).routes());
    routes.addAll(new OpenApiEndpoints().routes());
    routes.addAll(new RulesEndpoints(publishing, intents).routes(limits));
    routes.addAll(new PublishEndpoints(publishing, intents).routes(limits));
    routes.addAll(new DraftEndpoints(publishing).routes(limits));
    routes.addAll(new ImpactEndpoints(parts, limits).routes());
    routes.addAll(new HistoryEndpoints(publishing, intents).routes());
    return routes;
  }
}
