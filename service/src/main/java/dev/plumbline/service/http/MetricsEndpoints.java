package dev.plumbline.service.http;

import dev.plumbline.service.access.Role;
import dev.plumbline.service.store.Publishing;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code /metrics}: what is counted, in the text format of Prometheus. */
final class MetricsEndpoints {
  private final PrometheusRegistry registry;
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  MetricsEndpoints(PrometheusRegistry registry, Publishing publishing) {
    this.registry = registry;
    CounterWithCallback.builder()
        .name("plumbline_rules_activated_total")
        .help("How often rules were put in force since the start.")
        .callback(callback -> callback.call(publishing.activations()))
        .register(registry);
    CounterWithCallback.builder()
        .name("plumbline_rules_refused_total")
        .help("How often edits or newer rules were refused since the start.")
        .callback(callback -> callback.call(publishing.refusals()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("plumbline_rules_newer_refused")
        .help("1 where newer rules stand in the store and cannot be used.")
        .callback(callback -> callback.call(publishing.active().newer().isPresent() ? 1 : 0))
        .register(registry);
    CounterWithCallback.builder()
        .name("plumbline_edits_denied_total")
        .help("How often somebody who may not wanted to change rules since the start.")
        .callback(callback -> callback.call(publishing.denials()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("plumbline_catalogs_refused")
        .help("1 where lists of models that were fetched last cannot be used.")
        .callback(
            callback -> callback.call(publishing.active().refusedCatalogs().isPresent() ? 1 : 0))
        .register(registry);
    GaugeWithCallback.builder()
        .name("plumbline_rules_info")
        .help("The rules in force, by what they hold.")
        .labelNames("revision")
        .callback(
            callback -> callback.call(1, publishing.active().current().plumbline().revision()))
        .register(registry);
  }

  List<Route> routes() {
    return List.of(
        new Route("/metrics", Map.of(Method.GET, Endpoint.get(Role.VALIDATE, this::metrics))));
  }

  private Answer metrics(Call call) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    writer.write(text, registry.scrape());
    return new Answer(Answer.OK, writer.getContentType(), text.toByteArray(), Map.of());
  }
}
