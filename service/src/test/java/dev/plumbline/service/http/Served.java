package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.fleet.SetupSource;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.ChangedMeanwhile;
import dev.plumbline.service.store.FolderStore;
import dev.plumbline.service.store.GitStore;
import dev.plumbline.service.store.Intent;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.RuleLoader;
import dev.plumbline.service.store.RuleStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service on a port of its own, with a client for it. */
public final class Served implements AutoCloseable {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  public static final Limits LIMITS = new Limits(64, 64, 64, 0, 5, 10, 10);

  /** The setup that is stored in every service. */
  static final String STORED =
      "provider: openrouter\napiKeyEnv: OPENROUTER_API_KEY\nmodel: openai/gpt-4o\n"
          + "region: us\ncontext: { account: bob@acme.example }\n";

  private final HttpService service;
  private final HttpService.Parts parts;
  private final ServiceSettings settings;
  private final ByteArrayOutputStream log;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(
      HttpService service,
      HttpService.Parts parts,
      ServiceSettings settings,
      ByteArrayOutputStream log) {
    this.service = service;
    this.parts = parts;
    this.settings = settings;
    this.log = log;
  }

  /** A service by the built-in rules, for everyone at this machine. */
  public static Served standard(Path data) throws IOException {
    return with(data, LIMITS, Door.OPEN);
  }

  /** A service whose rules are changed at their source. */
  public static Served readOnly(Path data) throws IOException {
    return with(data, LIMITS, Door.OPEN, false, Served::stored);
  }

  /** A version that came into a history from elsewhere and cannot be used. */
  static String unusableVersion(Path folder) throws IOException {
    Intent intent = new Intent("Bob", "bob@acme.example", CLOCK.instant(), "By hand");
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles bad =
          store.commit(RuleFiles.NONE, RuleFiles.NONE.with("b.yaml", "kind: x\n"), intent);
      store.commit(bad, bad.without("b.yaml"), intent);
      return bad.version();
    } catch (ChangedMeanwhile impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A service whose rule store is gone, and its stored setups as well. */
  static Served broken(Path data) throws IOException {
    Served served =
        storing(
            data,
            LIMITS,
            plumbline -> {
              throw new IOException("gone");
            });
    served.send(
        served
            .request("/v1/rules/b.yaml")
            .header("If-None-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString("kind: tests\ntests: []\n")));
    try (Stream<Path> files = Files.walk(data.resolve("rules.git/objects"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return served;
  }

  public static Served with(Path data, Limits limits, Door door) throws IOException {
    return with(data, limits, door, true, Served::stored);
  }

  /** A service with one rule file of an admin, meant as it stands, whose clock shows this. */
  public static Served at(Instant now, Path data, String policy) throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    EventLog events = new EventLog(log, clock);
    GitStore store = GitStore.open(data, null, true);
    Served served =
        start(LIMITS, parts(publishing(store, clock, events), Door.OPEN, events, null), log);
    HttpResponse<String> published =
        served.send(
            served
                .request("/v1/rules/policy.yaml?accept=lint/empty-allow,lint/waiver-date")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(policy)));
    if (published.statusCode() / 100 != 2) {
      throw new IllegalArgumentException(published.body());
    }
    return served;
  }

  /** A service whose rules take the time from this clock. */
  static Served timed(Path data, Clock clock) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    EventLog events = new EventLog(log, CLOCK);
    Publishing publishing = publishing(GitStore.open(data, null, true), clock, events);
    return start(LIMITS, parts(publishing, Door.OPEN, events, Served::stored), log);
  }

  static Served storing(Path data, Limits limits, @Nullable StoredSetups stored)
      throws IOException {
    return with(data, limits, Door.OPEN, true, stored);
  }

  private static Iterator<SetupSource> stored(Plumbline plumbline) {
    return List.<SetupSource>of(() -> Setup.read("stored.yaml", STORED)).iterator();
  }

  /** A service that follows a folder of plain files. */
  static Served following(Path folder) throws IOException {
    return with(new FolderStore(folder), LIMITS, Door.OPEN, Served::stored);
  }

  private static Served with(
      Path data, Limits limits, Door door, boolean writable, @Nullable StoredSetups stored)
      throws IOException {
    return with(GitStore.open(data, null, writable), limits, door, stored);
  }

  private static Served with(
      RuleStore store, Limits limits, Door door, @Nullable StoredSetups stored) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    EventLog events = new EventLog(log, CLOCK);
    return start(limits, parts(publishing(store, CLOCK, events), door, events, stored), log);
  }

  /** A service that asks endpoints in this way. */
  public static Served asking(Path data, ProbeSettings probing) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    EventLog events = new EventLog(log, CLOCK);
    Publishing publishing = publishing(GitStore.open(data, null, true), CLOCK, events);
    return start(LIMITS, parts(publishing, Door.OPEN, events, null, probing), log);
  }

  private static HttpService.Parts parts(
      Publishing publishing, Door door, EventLog events, @Nullable StoredSetups stored) {
    return parts(publishing, door, events, stored, ProbeSettings.of(CLOCK, new byte[32]));
  }

  private static HttpService.Parts parts(
      Publishing publishing,
      Door door,
      EventLog events,
      @Nullable StoredSetups stored,
      ProbeSettings probing) {
    return new HttpService.Parts(
        publishing,
        CLOCK,
        door,
        events,
        null,
        false,
        System::nanoTime,
        byte[]::new,
        probing,
        stored);
  }

  private static Served start(Limits limits, HttpService.Parts parts, ByteArrayOutputStream log)
      throws IOException {
    ServiceSettings settings =
        new ServiceSettings(
            new Listen("127.0.0.1", 0, 5), limits, Set.of("https://console.example"));
    return new Served(HttpService.start(settings, parts), parts, settings, log);
  }

  private static Publishing publishing(RuleStore store, Clock clock, EventLog log)
      throws IOException {
    try {
      return Publishing.start(
          new Publishing.Sources(store, new RuleLoader(true, clock), clock, log));
    } catch (RefusedRules impossible) {
      throw new IllegalStateException(impossible.problems().toString());
    }
  }

  ServiceSettings settings() {
    return settings;
  }

  HttpService.Parts parts() {
    return parts;
  }

  /** Publishes a new rule file. */
  public void publish(String path, String text) {
    HttpResponse<String> answer =
        send(
            request("/v1/rules/" + path)
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(text)));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
  }

  public int port() {
    return service.port();
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  public HttpRequest.Builder request(String path) {
    return request(port(), path);
  }

  /** A request to another service that listens on this machine. */
  HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String content) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(content)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new java.io.UncheckedIOException(unreachable);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  @Override
  public void close() {
    service.close();
    parts.publishing().close();
  }
}
