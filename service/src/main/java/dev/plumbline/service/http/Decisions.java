package dev.plumbline.service.http;

import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.output.DecisionLine;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Counts verdicts, and records them where that is wanted. */
final class Decisions {
  private final Clock clock;
  private final @Nullable DecisionLog log;
  private final boolean withSetups;
  private final Counter validations;

  Decisions(HttpService.Parts parts, PrometheusRegistry registry) {
    this.clock = parts.clock();
    this.log = parts.decisions();
    this.withSetups = parts.withSetups();
    this.validations =
        Counter.builder()
            .name("plumbline_validations_total")
            .help("Validated setups by the severity of their worst finding.")
            .labelNames("outcome")
            .register(registry);
  }

  void add(Call call, Setup setup, Report report) {
    validations.labelValues(report.outcome().map(severity -> severity.id()).orElse("ok")).inc();
    if (log != null) {
      DecisionLine line = new DecisionLine(clock.instant(), call.id(), call.caller().name());
      log.add(line.bytes(report, setup, withSetups));
    }
  }
}
