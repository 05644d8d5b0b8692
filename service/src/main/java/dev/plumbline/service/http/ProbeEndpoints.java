package dev.plumbline.service.http;

import dev.plumbline.FetchedModel;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.probe.ProbeMode;
import dev.plumbline.probe.ProbeRefusedException;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Prober;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.FetchedModelsFormat.Fetched;
import dev.plumbline.service.output.FetchedModelsJson;
import dev.plumbline.service.output.ReportBytes;
import dev.plumbline.service.store.ActiveRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/probe}: one setup in, two reports out, a line each. The first says at once what
 * the setup shows; the second, what its endpoint answered as well. References to credentials are
 * not resolved here: those of the service are nobody else's. {@code POST /v1/probe/models}: one
 * setup in, the models that its endpoint lists out.
 */
final class ProbeEndpoints {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CALL = "call";
  private static final String HEALTH = "health";
  private static final String ALL = "all";

  private final ActiveRules rules;
  private final ValidateEndpoints validation;
  private final ProbeSettings settings;
  private @Nullable Plumbline known;
  private @Nullable Prober prober;

  ProbeEndpoints(ActiveRules rules, ValidateEndpoints validation, ProbeSettings settings) {
    this.rules = rules;
    this.validation = validation;
    this.settings = settings;
  }

  List<Route> routes(Limits limits) {
    int largest = limits.setupBytes();
    Endpoint.Pipe pipe = (call, in, out) -> probe(call, in, out, largest);
    return List.of(
        new Route(
            "/v1/probe",
            Map.of(Method.POST, new Endpoint(Role.VALIDATE, new Endpoint.Streamed(NDJSON, pipe)))),
        new Route(
            "/v1/probe/models",
            Map.of(
                Method.POST,
                new Endpoint(Role.VALIDATE, new Endpoint.Whole(largest, this::models)))));
  }

  private void probe(Call call, InputStream in, OutputStream out, int largest)
      throws Problem, IOException {
    ProbeMode mode = mode(call, call.query(CALL, HEALTH));
    ValidationOptions options = validation.language(call);
    MediaTypes.requireText(call);
    Setup setup = Setups.read(null, content(in, largest), call);
    Plumbline plumbline = rules.current().plumbline();
    CompletableFuture<ProbeResult> asked = prober(plumbline).probe(setup, mode);
    refuseIfRefused(asked);
    try {
      ReportBytes.write(plumbline.validate(setup, options), out);
      out.write('\n');
      out.flush();
      ProbeResult answered = asked.join();
      ReportBytes.write(plumbline.validate(setup, options.withProbe(answered)), out);
      out.write('\n');
    } finally {
      asked.cancel(true);
    }
  }

  /** The models that the setup's endpoint lists, joined with what is known and allowed. */
  private Answer models(Call call) throws Problem {
    Query query = call.query(HEALTH, ALL);
    boolean all = query.flag(ALL);
    ProbeMode mode = mode(call, query);
    ValidationOptions options = validation.language(call);
    MediaTypes.requireText(call);
    Setup setup = Setups.read(null, call.content(), call);
    Plumbline plumbline = rules.current().plumbline();
    CompletableFuture<ProbeResult> asked = prober(plumbline).probe(setup, mode);
    refuseIfRefused(asked);
    ProbeResult answered = asked.join();
    List<FetchedModel> models =
        plumbline.fetchedModels(setup, answered, options).stream()
            .filter(model -> all || model.listed())
            .toList();
    Report report = plumbline.validate(setup, options.withProbe(answered));
    return Answer.json(FetchedModelsJson.bytes(new Fetched(answered, models, report)));
  }

  private static ProbeMode mode(Call call, Query query) throws Problem {
    ProbeMode mode = ProbeMode.CHECK.by(call.caller().name());
    ProbeMode called = query.flag(CALL) ? mode.withCall() : mode;
    return query.flag(HEALTH) ? called.withHealth() : called;
  }

  private static byte[] content(InputStream in, int largest) throws Problem, IOException {
    byte[] content = in.readNBytes(largest + 1);
    if (content.length > largest) {
      throw Problem.of(
          Problem.Kind.TOO_LARGE, "a setup may have " + (largest >> 10) + " KiB at most");
    }
    return content;
  }

  private static void refuseIfRefused(CompletableFuture<ProbeResult> asked) throws Problem {
    if (!asked.isCompletedExceptionally()) {
      return;
    }
    try {
      asked.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof ProbeRefusedException refused) {
        throw Problem.of(Problem.Kind.TOO_MANY, String.valueOf(refused.getMessage()))
            .with("Retry-After", "60");
      }
      throw failed;
    }
  }

  /** New rules have new facts; probes under way by the old ones end with an answer or without. */
  private synchronized Prober prober(Plumbline plumbline) {
    Prober current = prober;
    if (current == null || !plumbline.equals(known)) {
      if (current != null) {
        current.close();
      }
      current = plumbline.prober(settings);
      prober = current;
      known = plumbline;
    }
    return current;
  }
}
