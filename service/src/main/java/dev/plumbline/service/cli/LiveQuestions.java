package dev.plumbline.service.cli;

import dev.plumbline.ProbeResult;
import dev.plumbline.Setup;
import dev.plumbline.probe.ProbeMode;
import dev.plumbline.probe.ProbeRefusedException;
import dev.plumbline.probe.Prober;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks the endpoints of setups side by side. */
final class LiveQuestions implements AutoCloseable {
  private final Prober prober;
  private final ProbeMode mode;
  private final Session session;

  LiveQuestions(Prober prober, ProbeMode mode, Session session) {
    this.prober = prober;
    this.mode = mode;
    this.session = session;
  }

  /** Begins to ask for all of them; none waits for another. */
  List<CompletableFuture<ProbeResult>> ask(List<Setup> setups) {
    return setups.stream().map(setup -> prober.probe(setup, mode)).toList();
  }

  /** What came of it; empty, and said why, where the question was not even begun. */
  Optional<ProbeResult> answer(CompletableFuture<ProbeResult> asked) {
    try {
      return Optional.of(asked.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof ProbeRefusedException refused) {
        session.complain(String.valueOf(refused.getMessage()));
        return Optional.empty();
      }
      throw failed;
    }
  }

  @Override
  public void close() {
    prober.close();
  }
}
