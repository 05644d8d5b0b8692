package dev.plumbline.probe;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.ProbeTarget;
import dev.plumbline.internal.probe.Reading;
import dev.plumbline.internal.probe.Reply;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks the questions of one probe within its time, and once more where that can help. */
final class Asker {
  private static final Duration LEAST = Duration.ofMillis(50);
  private static final ExtraHeaders NONE = new ExtraHeaders(Map.of());
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

  private final ProbeTarget target;
  private final @Nullable Credential credential;
  private final Line line;
  private final ExtraHeaders headers;
  private final Clock clock;
  private final Instant end;

  Asker(
      ProbeTarget target, @Nullable Credential credential, Line line, Clock clock, Duration total) {
    this.target = target;
    this.credential = credential;
    this.line = line;
    this.headers = new ExtraHeaders(target.headers());
    this.clock = clock;
    this.end = clock.instant().plus(total);
  }

  boolean hasCredential() {
    return credential != null;
  }

  /** Where a question goes from a base; null where it goes nowhere. */
  @Nullable HttpUrl url(ProbeQuestion question, String base) {
    String path = path(question.path());
    if (path == null || !fits(question)) {
      return null;
    }
    if (path.contains("://")) {
      return target.official() ? HttpUrl.parse(path) : null;
    }
    HttpUrl from = HttpUrl.parse(base);
    if (from == null || !path.startsWith("/")) {
      return HttpUrl.parse(base + "/" + path);
    }
    return from.resolve(path);
  }

  /** Whether the credential is one of those with which the question is asked. */
  private boolean fits(ProbeQuestion question) {
    return question.only().isEmpty()
        || (credential != null && question.only().stream().anyMatch(credential::beginsWith));
  }

  private @Nullable String path(String written) {
    String path = written;
    if (path.contains("${region}")) {
      String region = target.region();
      if (region == null || !REGION.matcher(region).matches()) {
        return null;
      }
      path = path.replace("${region}", region);
    }
    String model = target.model();
    if (!path.contains("${model}")) {
      return path;
    }
    boolean fits = model != null && model.chars().noneMatch(c -> "?#%\\".indexOf(c) >= 0);
    return fits && !String.valueOf(model).contains("..")
        ? path.replace("${model}", String.valueOf(model))
        : null;
  }

  /** Asks within the time that a step has. */
  Exchange ask(ProbeQuestion question, HttpUrl url, @Nullable String body, Duration step) {
    Instant begun = clock.instant();
    Reply reply = line.ask(url, question, body, with(url), within(step));
    if (question.method().equals("GET") && isPassing(reply) && left().compareTo(step) > 0) {
      reply = line.ask(url, question, body, with(url), within(step));
    }
    return read(question, url, reply, begun);
  }

  /** Asks with a time limit of its own. */
  Exchange askAtLength(ProbeQuestion question, HttpUrl url, Duration limit) {
    Instant begun = clock.instant();
    return read(question, url, line.ask(url, question, null, with(url), limit), begun);
  }

  /** The setup's own headers are for its own address. */
  private Line.With with(HttpUrl url) {
    HttpUrl base = target.base() == null ? null : HttpUrl.parse(target.base());
    boolean own = base != null && url.host().equals(base.host()) && url.port() == base.port();
    return new Line.With(credential, own ? headers : NONE);
  }

  private Exchange read(ProbeQuestion question, HttpUrl url, Reply reply, Instant begun) {
    Reading reading = Reading.of(reply, question, target.script()).knowing(credential != null);
    Duration took = Duration.between(begun, clock.instant());
    return new Exchange(question, url, clean(reply), reading, took);
  }

  private static boolean isPassing(Reply reply) {
    return (reply.status() >= 502 && reply.status() <= 504)
        || reply.failure() == ProbeVerdict.TROUBLE;
  }

  private Duration within(Duration step) {
    Duration left = left();
    Duration shorter = left.compareTo(step) < 0 ? left : step;
    return shorter.compareTo(LEAST) < 0 ? LEAST : shorter;
  }

  private Duration left() {
    return Duration.between(clock.instant(), end);
  }

  /** An endpoint may repeat what it was sent; nothing of that is kept. */
  private Reply clean(Reply reply) {
    List<String> ids = reply.ids();
    Map<String, Value> told = new HashMap<>(reply.told());
    told.values().removeIf(value -> value instanceof Value.Text text && shows(text.text()));
    return new Reply(
        reply.status(),
        reply.form(),
        List.of(),
        "",
        ids == null ? null : ids.stream().filter(id -> !shows(id)).toList(),
        told,
        reply.failure());
  }

  private boolean shows(String text) {
    return headers.shownBy(text) || (credential != null && credential.shownBy(text));
  }
}
