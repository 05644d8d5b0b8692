package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running service answers what {@code /openapi.json} says, all of it and nothing else. */
class OpenApiTest {
  private static final String RULE =
      """
      kind: checks
      stage: policy
      checks:
        - code: acme/region
          severity: error
          when: { region: us }
          report: { at: region }
          texts: { en: { title: Region, message: Choose another. } }
      """;
  private static final String DRAFT =
      "{\"files\":{\"b.yaml\":\"kind: policy\\nname: b\\nlayer: organization\\n"
          + "providers: { deny: [openrouter] }\\n\"}}";
  private static final String SETUP = "{\"provider\":\"openruter\",\"apiKey\":\"x\"}";
  private static final Door READERS_ONLY =
      credentials -> credentials == null ? null : new Caller("reader", "", Set.of(), Context.NONE);

  @TempDir private Path data;
  private final Set<String> seen = new TreeSet<>();
  private Described described;

  @Test
  void everyAnswerThatIsDescribedIsGivenInTheFormThatIsDescribed() throws IOException {
    String unusable = Served.unusableVersion(data.resolve("standard"));
    try (Served served = Served.standard(data.resolve("standard"))) {
      described = new Described(Answered.json(served.get("/openapi.json")));
      operation(served);
      setups(served);
      rules(served);
      history(served, unusable);
    }
    refusals();
    Set<String> unseen = new TreeSet<>(described.answers());
    unseen.removeAll(seen);
    assertThat(unseen).as("described, and not seen in any answer").isEmpty();
  }

  @Test
  void theDescriptionIsWholeInItself() throws IOException {
    try (Served served = Served.standard(data)) {
      described = new Described(Answered.json(served.get("/openapi.json")));
    }
    assertThat(described.unresolved()).isEmpty();
    assertThat(described.wrongExamples()).isEmpty();
    assertThat(described.operationIds()).doesNotHaveDuplicates().hasSizeGreaterThan(12);
    List<String> served = new ArrayList<>();
    for (Route route : routes()) {
      route.methods().keySet().forEach(method -> served.add(method + " " + route.path()));
    }
    assertThat(served).containsExactlyInAnyOrderElementsOf(described.operations());
  }

  private List<Route> routes() throws IOException {
    try (Served served = Served.standard(data.resolve("routes"))) {
      return AllRoutes.of(served.settings(), served.parts(), new PrometheusRegistry());
    }
  }

  private void operation(Served served) {
    call(served, "GET", "/healthz", "/healthz", "", 200);
    call(served, "GET", "/readyz", "/readyz", "", 200);
    call(served, "GET", "/readyz", "/readyz?x=1", "", 400);
    call(served, "GET", "/openapi.json", "/openapi.json", "", 200);
    call(served, "GET", "/metrics", "/metrics", "", 200);
  }

  private void setups(Served served) {
    String validate = "/v1/validate";
    call(served, "POST", validate, "/v1/validate?all=true", SETUP, 200);
    call(served, "POST", validate, "/v1/validate?al=true", SETUP, 400);
    call(served, "POST", validate, validate, "a".repeat(70_000), 413);
    call(served, "POST", validate, validate, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", validate, validate, "[1]", 422);
    String batch = "/v1/validate/batch";
    call(served, "POST", batch, batch, SETUP + "\n", 200);
    call(served, "POST", batch, "/v1/validate/batch?x=1", SETUP, 400);
    call(served, "POST", batch, batch, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", validate, "/v1/validate?as=setup", SETUP, 200);
    String explain = "/v1/explain";
    call(served, "POST", explain, explain, SETUP, 200);
    call(served, "POST", explain, "/v1/explain?x=1", SETUP, 400);
    call(served, "POST", explain, explain, "a".repeat(70_000), 413);
    call(served, "POST", explain, explain, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", explain, explain, "[1]", 422);
    String probe = "/v1/probe";
    call(served, "POST", probe, probe, "{\"provider\":\"nobody\"}", 200);
    call(served, "POST", probe, "/v1/probe?x=1", SETUP, 400);
    call(served, "POST", probe, probe, "a".repeat(70_000), 413);
    call(served, "POST", probe, probe, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", probe, probe, "[1]", 422);
    String models = "/v1/probe/models";
    call(served, "POST", models, models + "?all=true", "{\"provider\":\"nobody\"}", 200);
    call(served, "POST", models, models + "?x=1", SETUP, 400);
    call(served, "POST", models, models, "a".repeat(70_000), 413);
    call(served, "POST", models, models, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", models, models, "[1]", 422);
    String settings = "/v1/settings";
    call(served, "POST", settings, "/v1/settings?as=auto", SETUP, 200);
    call(served, "POST", settings, "/v1/settings?as=nothing", SETUP, 400);
    call(served, "POST", settings, settings, "a".repeat(70_000), 413);
    call(served, "POST", settings, settings, SETUP, 415, "Content-Type", "image/png");
    call(served, "POST", settings, settings, "[1]", 422);
    String edit = "/v1/settings/edit";
    String patches =
        "{\"text\":\"provider: openrouter\\napiKey: sk-or-v1-x\\n\",\"patches\":[{\"setup\":0,"
            + "\"patch\":[{\"op\":\"replace\",\"path\":\"/provider\",\"value\":{}}]}]}";
    call(served, "POST", edit, edit, patches, 200);
    call(served, "POST", edit, edit + "?as=nothing", patches, 400);
    call(served, "POST", edit, edit, "a".repeat(270_000), 413);
    call(served, "POST", edit, edit, patches, 415, "Content-Type", "image/png");
    call(served, "POST", edit, edit, "[1]", 422);
    call(served, "GET", "/v1/models", "/v1/models?provider=upstage&all=true", "", 200);
    call(served, "GET", "/v1/models", "/v1/models?provder=upstage", "", 400);
    call(served, "GET", "/v1/providers", "/v1/providers?country=KR", "", 200);
    call(served, "GET", "/v1/providers", "/v1/providers?country=korea", "", 400);
  }

  private void rules(Served served) {
    String path = "/v1/rules/{path}";
    String file = "/v1/rules/acme/region.yaml";
    String tag =
        call(served, "PUT", path, file, RULE, 201, "If-None-Match", "*")
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    call(served, "GET", path, file, "", 200);
    call(served, "GET", path, file, "", 304, "If-None-Match", tag);
    call(served, "GET", path, "/v1/rules/none.yaml", "", 404);
    call(served, "GET", path, "/v1/rules/none.txt", "", 400);
    call(served, "PUT", path, file, RULE, 200, "If-Match", tag);
    call(served, "PUT", path, file, RULE, 412, "If-Match", "\"old\"");
    call(served, "PUT", path, file, RULE, 428);
    call(served, "PUT", path, file, RULE, 400, "If-Match", "old");
    call(served, "PUT", path, file, "a".repeat(70_000), 413, "If-Match", tag);
    call(served, "PUT", path, file, RULE, 415, "Content-Type", "image/png");
    call(served, "PUT", path, file, "kind: nonsense\n", 422, "If-Match", tag);
    call(served, "DELETE", path, file, "", 428);
    call(served, "DELETE", path, file, "", 412, "If-Match", "\"old\"");
    call(served, "DELETE", path, "/v1/rules/a.txt", "", 400, "If-Match", tag);
    String tests =
        "kind: tests\ntests:\n  - { given: { region: us }, expect: { includes: [acme/region] } }\n";
    call(served, "PUT", path, "/v1/rules/t.yaml", tests, 201, "If-None-Match", "*");
    call(served, "DELETE", path, file, "", 422, "If-Match", tag);
    call(served, "DELETE", path, "/v1/rules/t.yaml", "", 200, "If-Match", "*");
    call(served, "GET", "/v1/rules", "/v1/rules", "", 200);
    call(served, "GET", "/v1/rules", "/v1/rules?x=1", "", 400);
    call(served, "GET", "/v1/rules/schema", "/v1/rules/schema", "", 200);
    call(served, "GET", "/v1/rules/schema", "/v1/rules/schema?x=1", "", 400);
    String revision = Answered.json(served.get("/readyz")).get("revision").asText();
    String known = "\"" + revision + ".en\"";
    call(served, "GET", "/v1/rules/schema", "/v1/rules/schema", "", 304, "If-None-Match", known);
    edits(served);
    drafts(served);
  }

  private void edits(Served served) {
    String path = "/v1/rules/publish";
    String made =
        "{\"changes\":[{\"path\":\"e.yaml\",\"ifNoneMatch\":\"*\",\"content\":\"kind: tests\\ntests: []\\n\"}]}";
    call(served, "POST", path, path, made, 200);
    call(served, "POST", path, path, made, 412);
    call(served, "POST", path, path + "?x=1", made, 400);
    call(served, "POST", path, path, "a".repeat(300_000), 413);
    call(served, "POST", path, path, made, 415, "Content-Type", "image/png");
    call(served, "POST", path, path, "{\"changes\":[]}", 422);
    String removed = "{\"changes\":[{\"path\":\"e.yaml\",\"delete\":true}]}";
    call(served, "POST", path, path, removed, 428);
    call(served, "POST", path, path, removed, 412, "If-Match", "\"old\"");
    call(served, "POST", path, path, removed, 200, "If-Match", "*");
  }

  private void drafts(Served served) {
    String check = "/v1/rules/check";
    String file = "/v1/rules/check?path=a.yaml";
    call(served, "POST", check, file, RULE.replace("severity", "severty"), 200);
    call(served, "POST", check, file + "&tests=true&meaning=true", RULE, 200);
    call(served, "POST", check, "/v1/rules/check?tests=true&meaning=true", DRAFT, 200);
    call(served, "POST", check, "/v1/rules/check?path=a.txt", RULE, 400);
    call(served, "POST", check, file, "a".repeat(300_000), 413);
    String image = "image/png";
    call(served, "POST", check, file, RULE, 415, "Content-Type", image);
    HttpRequest.Builder latin =
        served.request(file).POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xE9}));
    check("POST", check, served.send(latin), 422);
    String impact = "/v1/rules/impact";
    call(served, "POST", impact, impact, DRAFT + "\n" + SETUP + "\n{}\n[1]\n", 200);
    call(served, "POST", impact, impact, DRAFT, 200);
    call(served, "POST", impact, impact + "?x=1", DRAFT, 400);
    call(served, "POST", impact, impact, "a".repeat(300_000), 413);
    call(served, "POST", impact, impact, DRAFT, 415, "Content-Type", image);
    call(served, "POST", impact, impact, RULE, 422);
  }

  private void history(Served served, String unusable) {
    String history = "/v1/rules/history";
    JsonNode changes = Answered.json(call(served, "GET", history, history, "", 200));
    String newest = changes.at("/changes/0/version").asText();
    String oldest = changes.at("/changes/1/version").asText();
    call(served, "GET", history, history + "?version=" + newest, "", 200);
    call(served, "GET", history, history + "?version=none", "", 404);
    call(served, "GET", history, history + "?limit=0", "", 400);
    String files = history + "/files";
    call(served, "GET", files, files + "?version=" + newest, "", 200);
    call(served, "GET", files, files + "?version=none", "", 404);
    call(served, "GET", files, files, "", 400);
    String back = "/v1/rules/rollback";
    String to = back + "?version=" + oldest;
    call(served, "POST", back, back, "", 400);
    call(served, "POST", back, to, "", 428);
    call(served, "POST", back, to, "", 412, "If-Match", "\"old\"");
    call(served, "POST", back, back + "?version=none", "", 404, "If-Match", "\"" + newest + "\"");
    String toUnusable = back + "?version=" + unusable;
    call(served, "POST", back, toUnusable, "", 422, "If-Match", "\"" + newest + "\"");
    call(served, "POST", back, to, "", 200, "If-Match", "\"" + newest + "\"");
    call(served, "GET", "/v1/audit-log", "/v1/audit-log", "", 200);
    call(served, "GET", "/v1/audit-log", "/v1/audit-log?limit=x", "", 400);
  }

  /** What many paths refuse in the same way, each from a service that is made to refuse. */
  private void refusals() throws IOException {
    Limits none = new Limits(64, 64, 0, 0, 5, 10, 10);
    Limits one = new Limits(64, 64, 64, 1, 3600, 10, 10);
    try (Served guarded = Served.with(data.resolve("guarded"), Served.LIMITS, READERS_ONLY);
        Served busy = Served.with(data.resolve("busy"), none, Door.OPEN);
        Served strict = Served.with(data.resolve("strict"), one, Door.OPEN);
        Served readOnly = Served.readOnly(data.resolve("readOnly"));
        Served broken = Served.broken(data.resolve("broken"))) {
      for (String operation : described.operations()) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1];
        String actual = path.replace("{path}", "a.yaml") + query(path);
        refused(guarded, method, path, actual, 401);
        refused(busy, method, path, actual, 503);
        refused(readOnly, method, path, actual, 409);
        refused(broken, method, path, actual, 502);
        forbidden(guarded, method, path, actual);
        strict.send(request(strict, method, actual, ""));
        refused(strict, method, path, actual, 429);
      }
    }
  }

  private static String query(String path) {
    return path.endsWith("rollback") || path.endsWith("files")
        ? "?version=" + "0".repeat(40)
        : path.endsWith("check") ? "?path=a.yaml" : "";
  }

  private void refused(Served served, String method, String path, String actual, int status) {
    if (described.answers().contains(method + " " + path + " " + status)) {
      HttpRequest.Builder request = request(served, method, actual, content(method, path));
      check(method, path, served.send(request.header("If-Match", "*")), status);
    }
  }

  private void forbidden(Served served, String method, String path, String actual) {
    HttpRequest.Builder request =
        request(served, method, actual, "")
            .header("Authorization", "Bearer x")
            .header("Origin", "https://evil.example");
    check(method, path, served.send(request), 403);
  }

  private static String content(String method, String path) {
    if (path.endsWith("publish")) {
      return "{\"changes\":[{\"path\":\"a.yaml\",\"ifNoneMatch\":\"*\",\"content\":\"\"}]}";
    }
    return method.equals("PUT") ? RULE : path.endsWith("impact") ? DRAFT : "";
  }

  private HttpResponse<String> call(
      Served served,
      String method,
      String path,
      String actual,
      String content,
      int status,
      String... headers) {
    HttpRequest.Builder request = request(served, method, actual, content);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = served.send(request);
    check(method, path, answer, status);
    return answer;
  }

  private static HttpRequest.Builder request(
      Served served, String method, String path, String content) {
    return served.request(path).method(method, BodyPublishers.ofString(content));
  }

  private void check(String method, String path, HttpResponse<String> answer, int status) {
    String name = method + " " + path + " " + status;
    assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(status);
    assertThat(described.answers()).as("given, and not described").contains(name);
    assertThat(described.problems(name, answer)).as(name + ": " + answer.body()).isEmpty();
    seen.add(name);
  }
}
