package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits that cannot be meant, while requests are answered: each is told at its place. */
class BadEditsTest {
  private static final int CLIENTS = 3;
  private static final String SETUP =
      "provider: openrouter\napiKeyEnv: OPENROUTER_API_KEY\nmodel: openai/gpt-4o\nregion: us\n";
  private static final String RULE =
      """
      kind: checks
      stage: policy
      checks:
        - code: acme/region
          severity: warning
          when: { region: us }
          report: { at: region }
          texts: { en: { title: Region, message: Choose eu. } }
      """;
  private static final String POLICY =
      """
      kind: policy
      name: acme
      layer: organization
      applies: { organizations: [acme] }
      models: { allow: ["anthropic/*"] }
      """;
  private static final List<BadEdit> BAD_EDITS =
      List.of(
          new BadEdit("rule.yaml", RULE.replace("severity", "severty"), "rule.yaml:5", "severity"),
          new BadEdit("rule.yaml", RULE.replace("  - code", " - code"), "rule.yaml:5", ""),
          new BadEdit(
              "other.yaml", RULE, "rule.yaml:4", "`acme/region` is at other.yaml:4 already"),
          new BadEdit(
              "rule.yaml", RULE.replace("region: us", "regoin: us"), "rule.yaml:6", "region"),
          new BadEdit(
              "policy.yaml", POLICY.replace("\"anthropic/*\"", ""), "policy.yaml:5", "nothing"),
          new BadEdit(
              "rule.yaml",
              RULE.replace("region: us", "region: { matches: '(a+)+\\1' }"),
              "rule.yaml:6",
              ""));

  @TempDir private Path data;

  /** An edit of a file, where its fault is told, and what is said of it. */
  private record BadEdit(String path, String text, String place, String fragment) {}

  @Test
  void eachIsToldAtItsPlaceAndNoRequestNoticesAnything() throws Exception {
    try (Served served = Served.standard(data)) {
      String tag =
          put(served, "rule.yaml", RULE, "If-None-Match", "*")
              .headers()
              .firstValue("ETag")
              .orElseThrow();
      String revision = Answered.json(served.get("/readyz")).get("revision").asText();
      ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
      whileAsked(
          served,
          answers,
          () -> {
            int refused = 0;
            for (BadEdit edit : BAD_EDITS) {
              HttpResponse<String> answer = put(served, edit, tag);
              assertToldAtItsPlace(edit, answer);
              refused++;
              assertRefusalIsKnown(served, edit, refused, revision);
            }
          });
      assertAllBy(revision, answers);
    }
  }

  @Test
  void anEmptyAllowListThatIsMeantIsTakenWhereTheAdminSaysSo() throws Exception {
    BadEdit empty = BAD_EDITS.get(4);
    try (Served served = Served.standard(data)) {
      JsonNode refused =
          Answered.json(put(served, empty.path(), empty.text(), "If-None-Match", "*"));
      assertThat(refused.at("/acceptable/0").asText()).isEqualTo("lint/empty-allow");
      assertThat(refused.get("detail").asText()).contains("`accept` lint/empty-allow");
      String path = empty.path() + "?accept=lint/empty-allow";
      HttpResponse<String> taken = put(served, path, empty.text(), "If-None-Match", "*");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
      String setup = SETUP + "context: { organization: acme }\n";
      assertThat(Answered.codes(Answered.json(served.post("/v1/validate", setup))))
          .contains("policy/model-denied");
    }
  }

  @Test
  void aPatternThatTakesForeverElsewhereTakesNoTimeHere() throws Exception {
    String text = RULE.replace("region: us", "model: { matches: '^(a+)+$' }");
    try (Served served = Served.standard(data)) {
      HttpResponse<String> taken = put(served, "rule.yaml", text, "If-None-Match", "*");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
      String setup = "provider: openrouter\nmodel: " + "a".repeat(30_000) + "%s\n";
      assertThat(served.post("/v1/validate", setup.formatted("!")).body())
          .doesNotContain("acme/region");
      assertThat(served.post("/v1/validate", setup.formatted("")).body()).contains("acme/region");
    }
  }

  @Test
  void aNewerVersionFromElsewhereIsToldByReadinessMetricsAndAuditLog() throws Exception {
    Path folder = Files.createDirectories(data.resolve("rules"));
    Files.writeString(folder.resolve("rule.yaml"), RULE);
    try (Served served = Served.following(folder)) {
      String revision = Answered.json(served.get("/readyz")).get("revision").asText();
      ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
      whileAsked(
          served,
          answers,
          () -> {
            Files.writeString(folder.resolve("rule.yaml"), BAD_EDITS.get(0).text());
            served.parts().publishing().refresh();
            HttpResponse<String> ready = served.get("/readyz");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(Answered.json(ready).get("revision").asText()).isEqualTo(revision);
            assertThat(Answered.json(ready).at("/refused/problems").toString())
                .contains("rule.yaml:5:5: ", "severity");
            assertThat(served.get("/metrics").body()).contains("plumbline_rules_newer_refused 1.0");
            JsonNode newest = Answered.json(served.get("/v1/audit-log")).at("/entries/0");
            assertThat(newest.get("outcome").asText()).isEqualTo("refused");
            assertThat(newest.at("/paths/0").asText()).isEqualTo("rule.yaml");
            assertThat(newest.get("problems").toString()).contains("rule.yaml:5:5: ");
            assertThat(served.log()).contains("rules-refused");
          });
      assertAllBy(revision, answers);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void whileAsked(
      Served served, ConcurrentLinkedQueue<HttpResponse<String>> answers, Work work)
      throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread client =
          new Thread(
              () -> {
                while (!done.get()) {
                  answers.add(served.post("/v1/validate", SETUP));
                }
              });
      clients.add(client);
      client.start();
    }
    try {
      work.run();
    } finally {
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  private static void assertToldAtItsPlace(BadEdit edit, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(Answered.json(answer).get("errors"))
        .as(answer.body())
        .anySatisfy(
            error -> {
              int line = error.at("/position/line").asInt();
              assertThat(error.get("file").asText() + ":" + line).isEqualTo(edit.place());
              assertThat(error.at("/position/column").asInt()).isPositive();
              assertThat(error.get("message").asText()).contains(edit.fragment());
            });
  }

  private static void assertRefusalIsKnown(
      Served served, BadEdit edit, int refused, String revision) {
    assertThat(Answered.json(served.get("/readyz")).get("revision").asText()).isEqualTo(revision);
    assertThat(served.get("/metrics").body())
        .contains("plumbline_rules_refused_total " + refused + ".0");
    JsonNode entries = Answered.json(served.get("/v1/audit-log")).get("entries");
    assertThat(entries)
        .anySatisfy(
            entry -> {
              assertThat(entry.get("outcome").asText()).isEqualTo("refused");
              assertThat(entry.at("/paths/0").asText()).isEqualTo(edit.path());
              assertThat(entry.get("problems").toString()).contains(edit.place() + ":");
            });
  }

  private static void assertAllBy(String revision, Iterable<HttpResponse<String>> answers) {
    assertThat(answers).isNotEmpty();
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode report = Answered.json(answer);
      assertThat(report.get("revision").asText()).isEqualTo(revision);
      assertThat(Answered.codes(report)).contains("acme/region");
    }
  }

  private static HttpResponse<String> put(Served served, BadEdit edit, String tag) {
    return edit.path().equals("rule.yaml")
        ? put(served, edit.path(), edit.text(), "If-Match", tag)
        : put(served, edit.path(), edit.text(), "If-None-Match", "*");
  }

  private static HttpResponse<String> put(
      Served served, String path, String text, String header, String value) {
    return served.send(
        served
            .request("/v1/rules/" + path)
            .header(header, value)
            .PUT(BodyPublishers.ofString(text)));
  }
}
