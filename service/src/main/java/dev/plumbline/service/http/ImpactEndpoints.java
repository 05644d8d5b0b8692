package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.fleet.FleetOptions;
import dev.plumbline.fleet.Impact;
import dev.plumbline.fleet.SetupSource;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.input.Lines;
import dev.plumbline.service.output.ImpactJson;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/rules/impact}: what a draft would mean for setups. The first line is the draft;
 * setups follow, one a line, or else the stored ones are taken. One draft at a time, so that live
 * requests keep their share of the processors.
 */
final class ImpactEndpoints {
  private static final String WAIT_SECONDS = "5";

  private final Publishing publishing;
  private final @Nullable StoredSetups stored;
  private final LongSupplier nanoTime;
  private final Limits limits;
  private final Semaphore turn = new Semaphore(1);

  ImpactEndpoints(HttpService.Parts parts, Limits limits) {
    this.publishing = parts.publishing();
    this.stored = parts.stored();
    this.nanoTime = parts.nanoTime();
    this.limits = limits;
  }

  List<Route> routes() {
    Endpoint.Streamed impact = new Endpoint.Streamed(Answer.JSON, this::impact);
    return List.of(
        new Route("/v1/rules/impact", Map.of(Method.POST, new Endpoint(Role.READ_RULES, impact))));
  }

  private void impact(Call call, InputStream in, OutputStream out) throws Problem, IOException {
    call.query();
    MediaTypes.requireText(call);
    if (!turn.tryAcquire()) {
      throw Problem.of(Problem.Kind.OVERLOADED, "another draft is being tried; try again")
          .with("Retry-After", WAIT_SECONDS);
    }
    try {
      out.write(ImpactJson.bytes(impact(in), call.language()));
    } catch (InTime.Over tooMany) {
      throw Problem.of(
          Problem.Kind.TOO_LARGE,
          "there are more setups than can be gone through in "
              + limits.impactSeconds()
              + " s; try fewer, or use `plumbline rules impact`");
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    } finally {
      turn.release();
    }
  }

  private Impact impact(InputStream in) throws Problem, IOException {
    RuleSet now = publishing.active().current();
    Lines lines = new Lines(in, Math.max(limits.draftBytes(), limits.setupBytes()));
    byte[] first = lines.next();
    if (first == null || lines.isTooLong()) {
      throw first == null
          ? Problem.of(Problem.Kind.UNUSABLE, "the first line has to be the draft; nothing came")
          : Problem.of(
              Problem.Kind.TOO_LARGE, "a draft takes at most " + limits.draftKib() + " KiB");
    }
    Plumbline after = DraftEndpoints.tryOut(publishing, DraftEndpoints.read(first).in(now.files()));
    SentSetups sent = new SentSetups(lines, limits.setupBytes());
    return sent.hasNext() ? impact(now.plumbline(), after, sent) : ofStored(now.plumbline(), after);
  }

  private Impact ofStored(Plumbline before, Plumbline after) throws Problem {
    if (stored == null) {
      throw Problem.of(
          Problem.Kind.UNUSABLE,
          "send setups after the draft, one a line; stored ones are not known here, as the"
              + " service was started without `--setups`");
    }
    try {
      return impact(before, after, stored.open(before));
    } catch (IOException | UncheckedIOException unreadable) {
      throw Problem.of(Problem.Kind.STORE, "the stored setups cannot be read to the end");
    }
  }

  private Impact impact(Plumbline before, Plumbline after, Iterator<? extends SetupSource> setups) {
    return Impact.of(
        before, after, new InTime(setups, nanoTime, limits.impactSeconds()), FleetOptions.STANDARD);
  }
}
