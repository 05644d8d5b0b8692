package dev.plumbline.service.http;

import dev.plumbline.service.journal.EventLog;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.QuietException;
import org.jspecify.annotations.Nullable;

/** Counts and times requests, and tells the log of those that failed by a defect. */
final class Meters {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double[] BUCKETS = {
    0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5
  };
  private static final String NO_ROUTE = "none";

  private final EventLog log;
  private final Counter requests;
  private final Histogram seconds;
  private final Map<String, DistributionDataPoint> secondsByPath = new HashMap<>();
  private final Map<Kind, CounterDataPoint> counted = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();

  /** Requests that are counted together. */
  private record Kind(String path, String method, int status) {}

  /** Registers what is measured of these routes. */
  Meters(PrometheusRegistry registry, List<Route> routes, EventLog log) {
    this.log = log;
    requests =
        Counter.builder()
            .name("plumbline_requests_total")
            .help("Requests by path, method and status.")
            .labelNames("path", "method", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("plumbline_request_seconds")
            .help("Time from a request's first byte to the end of its answer.")
            .labelNames("path")
            .classicOnly()
            .classicUpperBounds(BUCKETS)
            .register(registry);
    routes.forEach(route -> secondsByPath.put(route.path(), seconds.labelValues(route.path())));
    secondsByPath.put(NO_ROUTE, seconds.labelValues(NO_ROUTE));
    GaugeWithCallback.builder()
        .name("plumbline_requests_in_flight")
        .help("Requests that are being answered.")
        .callback(callback -> callback.call(inFlight.get()))
        .register(registry);
  }

  /** A request came in; tells how many are being answered, this one included. */
  int began() {
    return inFlight.incrementAndGet();
  }

  void ended(Exchange exchange, long nanos) {
    inFlight.decrementAndGet();
    String path = path(exchange.route());
    String method = exchange.request().getMethod();
    String known = Method.of(method) == null ? "OTHER" : method;
    int status = exchange.response().getStatus();
    counted.computeIfAbsent(new Kind(path, known, status), this::counter).inc();
    Objects.requireNonNull(secondsByPath.get(path)).observe(nanos / NANOS_A_SECOND);
  }

  /** A request failed by a mistake in the service itself, or because the client went away. */
  void defect(String requestId, Throwable failure) {
    if (failure instanceof QuietException) {
      log.info("broken-off", Map.of("request", requestId));
      return;
    }
    log.error("defect", Map.of("request", requestId, "failure", Problems.sentence(failure)));
  }

  private CounterDataPoint counter(Kind kind) {
    return requests.labelValues(kind.path(), kind.method(), Integer.toString(kind.status()));
  }

  private static String path(@Nullable Route route) {
    return route == null ? NO_ROUTE : route.path();
  }
}
