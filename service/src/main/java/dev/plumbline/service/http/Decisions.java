package dev.plumbline.service.http;

import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.output.DecisionLine;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts verdicts, and records them where that is wanted. */
final class Decisions {
  private final Clock clock;
  private final @Nullable DecisionLog log;
  private final boolean withSetups;
  private final Map<Severity, CounterDataPoint> findings = new EnumMap<>(Severity.class);
  private final CounterDataPoint none;

  Decisions(HttpService.Parts parts, PrometheusRegistry registry) {
    this.clock = parts.clock();
    this.log = parts.decisions();
    this.withSetups = parts.withSetups();
    Counter validations =
        Counter.builder()
            .name("plumbline_validations_total")
            .help("Validated setups by the severity of their worst finding.")
            .labelNames("outcome")
            .register(registry);
    for (Severity severity : Severity.values()) {
      findings.put(severity, validations.labelValues(severity.id()));
    }
    this.none = validations.labelValues("ok");
  }

  void add(Call call, Setup setup, Report report) {
    report.outcome().map(findings::get).orElse(none).inc();
    if (log != null) {
      DecisionLine line = new DecisionLine(clock.instant(), call.id(), call.caller().name());
      log.add(line.bytes(report, setup, withSetups));
    }
  }
}
