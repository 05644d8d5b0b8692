package dev.plumbline.service.http;

import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.Publishing;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.gzip.GzipEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The running service. Starts once, stops once; lets requests end before it stops. */
public final class HttpService implements AutoCloseable {
  private static final int SPARE_THREADS = 16;
  private static final int FAILURES = 10;
  private static final int FAILURE_SECONDS = 60;
  private static final int ID_BYTES = 4;
  private static final long MILLIS_A_SECOND = 1000;

  private final Server server;
  private final ServerConnector connector;
  private final EventLog log;

  private HttpService(Server server, ServerConnector connector, EventLog log) {
    this.server = server;
    this.connector = connector;
    this.log = log;
  }

  /**
   * What a service works with.
   *
   * @param publishing the rules in force, and the way to change them
   * @param clock tells the time of changes
   * @param door tells who callers are
   * @param log takes what happens
   * @param decisions takes every verdict, or null
   * @param withSetups whether verdicts are recorded with their setups, masked
   * @param nanoTime a clock for spans of time
   * @param random gives so many random bytes
   * @param probing how endpoints are asked
   * @param stored the setups that drafts of rules are tried by, or null
   */
  public record Parts(
      Publishing publishing,
      Clock clock,
      Door door,
      EventLog log,
      @Nullable DecisionLog decisions,
      boolean withSetups,
      LongSupplier nanoTime,
      IntFunction<byte[]> random,
      ProbeSettings probing,
      @Nullable StoredSetups stored) {}

  /**
   * Starts to listen.
   *
   * @throws IOException where the port cannot be had, in a sentence
   */
  public static HttpService start(ServiceSettings settings, Parts parts) throws IOException {
    return start(settings, parts, List.of());
  }

  /** The same with more routes. */
  static HttpService start(ServiceSettings settings, Parts parts, List<Route> more)
      throws IOException {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().concurrent() + SPARE_THREADS, SPARE_THREADS);
    threads.setName("http");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, settings);
    server.addConnector(connector);
    RequestIds ids = new RequestIds(HexFormat.of().formatHex(parts.random().apply(ID_BYTES)));
    server.setHandler(new GracefulHandler(compressing(front(settings, parts, more, ids))));
    server.setErrorHandler(new LibraryErrors(ids));
    server.setStopTimeout(settings.listen().stopSeconds() * MILLIS_A_SECOND);
    HttpService service = new HttpService(server, connector, parts.log());
    service.listen(settings.listen());
    return service;
  }

  private static Front front(
      ServiceSettings settings, Parts parts, List<Route> more, RequestIds ids) {
    PrometheusRegistry registry = new PrometheusRegistry();
    List<Route> routes = new ArrayList<>(AllRoutes.of(settings, parts, registry));
    routes.addAll(new PageEndpoints(parts.random()).routes());
    routes.addAll(more);
    Gate gate =
        new Gate(
            parts.door(),
            new RateLimit(settings.limits().requestsPerSecond(), 1, parts.nanoTime()),
            new RateLimit(FAILURES, FAILURE_SECONDS, parts.nanoTime()),
            new Denials(parts.publishing(), new Intents(parts.clock())));
    Meters meters = new Meters(registry, routes, parts.log());
    return new Front(new Routes(routes), gate, meters, settings, ids);
  }

  private static CompressionHandler compressing(Front front) {
    CompressionHandler handler = new CompressionHandler(front);
    GzipEncoderConfig encoding = new GzipEncoderConfig();
    encoding.setSyncFlush(true); // so that lines of a stream arrive when they are written
    GzipCompression gzip = new GzipCompression();
    gzip.setDefaultEncoderConfig(encoding);
    handler.putCompression(gzip);
    return handler;
  }

  private static ServerConnector connector(Server server, ServiceSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.listen().host());
    connector.setPort(settings.listen().port());
    connector.setIdleTimeout(settings.limits().idleSeconds() * MILLIS_A_SECOND);
    return connector;
  }

  private void listen(Listen listen) throws IOException {
    try {
      server.start();
    } catch (Exception failure) {
      close();
      throw new IOException(reason(failure, listen));
    }
    log.info("started", Map.of("host", listen.host(), "port", Integer.toString(port())));
  }

  private static String reason(Exception failure, Listen listen) {
    String place = "port " + listen.port() + " of " + listen.host();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return place + " is taken or not allowed; `--port` names another, 0 any that is free";
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "`" + listen.host() + "` is no address of this machine";
      }
    }
    return place + " cannot be listened to, " + Problems.sentence(failure);
  }

  /** The port that it listens to. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests, lets those that are there end, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      log.warn("stop-incomplete", Map.of("failure", Problems.sentence(failure)));
    }
  }
}
