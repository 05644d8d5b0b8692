package dev.plumbline.probe;

import dev.plumbline.ProbeResult;
import dev.plumbline.Secret;
import dev.plumbline.Setup;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.candidate.ProbeTarget;
import dev.plumbline.internal.probe.Conclusion;
import java.net.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Asks endpoints what no file can show: does this key work, is this address an API, which models
 * are there. Nothing that is asked costs anything unless a call is wished for. Safe for all
 * threads; probes run side by side and none waits for another. Close it to end them all.
 *
 * <pre>
 * try (Prober prober = plumbline.prober(settings)) {
 *   ProbeResult answered = prober.probe(setup).join();
 *   Report report = plumbline.validate(setup, ValidationOptions.STANDARD.withProbe(answered));
 * }
 * </pre>
 */
public final class Prober implements AutoCloseable {
  private static final int STACK_BYTES = 256 << 10;
  private static final int IDLE_SECONDS = 10;

  private final Candidates candidates;
  private final ProbeSettings settings;
  private final byte[] hashKey;
  private final OkHttpClient client;
  private final ExecutorService threads;
  private final CallerLimit callers;
  private final RecentResults recent;

  private Prober(Candidates candidates, ProbeSettings settings) {
    this.candidates = candidates;
    this.settings = settings;
    this.hashKey = settings.randomness();
    this.client = client(settings);
    this.threads = threads(settings.limits().atOnce());
    this.callers = new CallerLimit(settings.clock(), settings.limits().perMinute());
    this.recent = new RecentResults(settings.clock(), settings.limits().remembered());
  }

  /** A prober that knows what these candidates rest on; hosts use {@code Plumbline.prober}. */
  public static Prober over(Candidates candidates, ProbeSettings settings) {
    return new Prober(candidates, settings);
  }

  static OkHttpClient client(ProbeSettings settings) {
    Trust trust = Trust.of(settings.reach().certificates());
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .sslSocketFactory(trust.sockets(), trust.manager())
        .build();
  }

  private static ExecutorService threads(int most) {
    return new ThreadPoolExecutor(
        0,
        most,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(null, work, "plumbline-probe", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Asks what costs nothing. */
  public CompletableFuture<ProbeResult> probe(Setup setup) {
    return probe(setup, ProbeMode.CHECK);
  }

  /**
   * Asks. Cancelling the future ends what is under way.
   *
   * @return the result; a {@link ProbeRefusedException} where too much is asked for
   */
  public CompletableFuture<ProbeResult> probe(Setup setup, ProbeMode mode) {
    if (!callers.admits(mode.caller())) {
      return refused("too many probes in this minute; the next one may start a minute later");
    }
    ProbeTarget target = candidates.target(setup);
    Secret secret = secret(setup);
    Credential credential = secret == null ? null : new Credential(secret, target.wholeHeader());
    RecentResults.Question question = question(target, credential, mode);
    ProbeResult known = recent.find(question);
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    if (credential == null ? refersToOne(setup) : !credential.travels()) {
      return CompletableFuture.completedFuture(new Conclusion().result());
    }
    Line line = new Line(client, settings.reach(), settings.limits().bytes());
    CompletableFuture<ProbeResult> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> complete(answer, question, () -> run(target, credential, line, mode)));
    } catch (RejectedExecutionException full) {
      return refused("too many probes at the same time; the next one may start when one has ended");
    }
    answer.whenComplete(
        (result, failure) -> {
          if (answer.isCancelled()) {
            line.cut();
          }
        });
    return answer;
  }

  private static CompletableFuture<ProbeResult> refused(String sentence) {
    return CompletableFuture.failedFuture(new ProbeRefusedException(sentence));
  }

  private ProbeResult run(
      ProbeTarget target, @Nullable Credential credential, Line line, ProbeMode mode) {
    Limits limits = settings.limits();
    Asker asker = new Asker(target, credential, line, settings.clock(), limits.total());
    return new Dialogue(target, asker, limits).run(mode);
  }

  private void complete(
      CompletableFuture<ProbeResult> answer,
      RecentResults.Question question,
      Callable<ProbeResult> work) {
    try {
      ProbeResult result = work.call();
      if (!answer.isDone()) {
        recent.keep(question, result);
      }
      answer.complete(result);
    } catch (InterruptedException closed) {
      // OkHttp throws it, undeclared, where the prober closes while a connection is being made.
      answer.cancel(false);
      Thread.currentThread().interrupt();
    } catch (Exception defect) {
      answer.completeExceptionally(defect);
    }
  }

  /** Whether there is a credential that could not be had: without it the answer means nothing. */
  private static boolean refersToOne(Setup setup) {
    return setup.text("apiKeyEnv").isPresent() || setup.text("apiKeyFile").isPresent();
  }

  private @Nullable Secret secret(Setup setup) {
    Secret own = setup.apiKey().orElse(null);
    if (own != null && !own.isEmpty()) {
      return own;
    }
    Secret variable =
        setup.text("apiKeyEnv").flatMap(settings.credentials()::variable).orElse(null);
    return variable != null
        ? variable
        : setup.text("apiKeyFile").flatMap(settings.credentials()::file).orElse(null);
  }

  private RecentResults.Question question(
      ProbeTarget target, @Nullable Credential credential, ProbeMode mode) {
    return new RecentResults.Question(
        target.provider().id(),
        target.base(),
        credential == null ? "" : credential.hash(hashKey),
        new ExtraHeaders(target.headers()).hash(hashKey),
        mode.call() ? Objects.requireNonNullElse(target.model(), "") : null,
        mode.call(),
        mode.health());
  }

  /** Ends all probes that are under way. */
  @Override
  public void close() {
    threads.shutdownNow();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
