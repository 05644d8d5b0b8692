package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final String FILE = "/v1/rules/acme/region.yaml";
  private static final String RULE =
      """
      kind: checks
      stage: policy
      checks:
        - code: acme/region
          severity: error
          when: { provider: openrouter, region: { not: eu } }
          report: { at: region }
          texts: { en: { title: Region, message: Choose eu. } }
          source: { url: "https://acme.example", checked: 2026-11-22 }
      """;
  private static final String SETUP =
      "provider: openrouter\nmodel: anthropic/claude-sonnet-4.5\nregion: us\n";

  @TempDir private Path data;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    served = Served.standard(data);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aNewFileIsInForceAtOnceAndCanBeReadAgain() {
    HttpResponse<String> created = create(RULE);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(codes()).contains("acme/region");
    HttpResponse<String> read = served.get(FILE);
    assertThat(read.body()).isEqualTo(RULE);
    assertThat(etag(read)).isEqualTo(etag(created));
    JsonNode list = Answered.json(served.get("/v1/rules"));
    assertThat(list.at("/files/0/path").asText()).isEqualTo("acme/region.yaml");
    assertThat(list.get("version")).isEqualTo(Answered.json(created).get("version"));
  }

  @Test
  void aFileThatTheClientHasIsNotSentAgain() {
    String tag = etag(create(RULE));
    HttpResponse<String> again =
        served.send(served.request(FILE).header("If-None-Match", tag).GET());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"W/%s | 304", "\"x\", %s | 304", "* | 304", "\"x\" | 200", "W/\"x\" | 200"})
  void whatTheClientHasIsReadAsProxiesAndBrowsersSendIt(String header, int status) {
    String known = header.formatted(etag(create(RULE)));
    HttpResponse<String> again =
        served.send(served.request(FILE).header("If-None-Match", known).GET());
    assertThat(again.statusCode()).isEqualTo(status);
  }

  @Test
  void aTagThatAProxyWeakenedIsTakenAndTheWayBackTakesAnyState() {
    HttpResponse<String> first = create(RULE);
    assertThat(put(RULE + "# 2\n", "W/" + etag(first)).statusCode()).isEqualTo(200);
    String version = Answered.json(first).get("version").asText();
    HttpRequest.Builder back =
        served.request("/v1/rules/rollback?version=" + version).header("If-Match", "*");
    assertThat(served.send(back.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
    assertThat(served.get(FILE).body()).isEqualTo(RULE);
  }

  @Test
  void aChangeNeedsTheStateThatItStartsFrom() {
    create(RULE);
    HttpResponse<String> blind =
        served.send(served.request(FILE).PUT(BodyPublishers.ofString(RULE)));
    assertThat(blind.statusCode()).isEqualTo(428);
  }

  @Test
  void theSecondOfTwoAdminsSeesWhatTheFirstOneDid() {
    String tag = etag(create(RULE));
    String byFirst = RULE.replace("severity: error", "severity: warning");
    String bySecond = RULE.replace("Choose eu", "Use eu");
    assertThat(put(byFirst, tag).statusCode()).isEqualTo(200);
    HttpResponse<String> second = put(bySecond, tag);
    assertThat(second.statusCode()).isEqualTo(412);
    JsonNode current = Answered.json(second).get("current");
    assertThat(current.get("text").asText()).isEqualTo(byFirst);
    assertThat(etag(second)).isEqualTo("\"" + current.get("etag").asText() + "\"");
    assertThat(put(bySecond, etag(second)).statusCode()).isEqualTo(200);
    assertThat(create(RULE).statusCode()).as("the file is there already").isEqualTo(412);
  }

  @Test
  void aFileThatIsTakenAwayHoldsNoMore() {
    String tag = etag(create(RULE));
    HttpResponse<String> gone = served.send(served.request(FILE).header("If-Match", tag).DELETE());
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(codes()).doesNotContain("acme/region");
    assertThat(served.get(FILE).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a misspelt key      | severity: error | severty: error        | 5 | severity",
        "wrong indentation   | '  - code'      | ' - code'             | 5 | ''",
        "an unknown attribute| region: {       | regoin: {             | 6 | region",
        "an explosive regex  | { not: eu }     | { matches: '(a+)\\1' }| 6 | ''"
      })
  void aBadEditIsRefusedAtItsPlaceAndChangesNothing(
      String name, String right, String wrong, int line, String nearest) {
    String tag = etag(create(RULE));
    String before = Answered.json(served.get("/readyz")).get("revision").asText();
    HttpResponse<String> refused = put(RULE.replace(right, wrong), tag);
    assertThat(refused.statusCode()).as(name + refused.body()).isEqualTo(422);
    assertThat(Answered.json(refused).get("errors"))
        .anySatisfy(
            error -> {
              assertThat(error.get("file").asText()).isEqualTo("acme/region.yaml");
              assertThat(error.at("/position/line").asInt()).isEqualTo(line);
              assertThat(error.at("/position/column").asInt()).isPositive();
              assertThat(error.get("message").asText()).contains(nearest);
            });
    assertThat(served.get(FILE).body()).isEqualTo(RULE);
    assertThat(Answered.json(served.get("/readyz")).get("revision").asText()).isEqualTo(before);
    JsonNode newest = Answered.json(served.get("/v1/audit-log")).at("/entries/0");
    assertThat(newest.get("outcome").asText()).isIn("refused", "published");
    assertThat(served.get("/v1/audit-log").body()).contains("refused").contains(":" + line + ":");
    assertThat(served.log()).contains("edit-refused");
  }

  @Test
  void aDraftIsCheckedWithoutBeingPublished() {
    String bad = RULE.replace("severity: error", "severty: error");
    JsonNode found = Answered.json(served.post("/v1/rules/check?path=acme/region.yaml", bad));
    assertThat(found.get("schema").asText()).isEqualTo("plumbline/problems/v1");
    assertThat(found.get("problems"))
        .anySatisfy(problem -> assertThat(problem.at("/position/line").asInt()).isEqualTo(5));
    JsonNode fine = Answered.json(served.post("/v1/rules/check?path=acme/region.yaml", RULE));
    assertThat(fine.get("outcome").asText()).as(fine.toString()).isNotEqualTo("error");
    assertThat(codes()).doesNotContain("acme/region");
  }

  @Test
  void theWayBackIsAChangeOfItsOwn() {
    HttpResponse<String> first = create(RULE);
    String revision = Answered.json(first).get("revision").asText();
    String version = Answered.json(first).get("version").asText();
    HttpResponse<String> second = put(RULE.replace("eu", "us"), etag(first));
    String newest = Answered.json(second).get("version").asText();
    String back = "/v1/rules/rollback?version=" + version;
    assertThat(rollBack(back, version).statusCode()).as("not the newest").isEqualTo(412);
    HttpResponse<String> done = rollBack(back, newest);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(Answered.json(done).get("revision").asText()).isEqualTo(revision);
    JsonNode changes = Answered.json(served.get("/v1/rules/history")).get("changes");
    assertThat(changes).hasSize(3);
    assertThat(changes.at("/0/message").asText()).startsWith("Go back to");
    assertThat(served.get("/v1/rules/history?version=" + newest).body())
        .contains("+")
        .contains("us");
    JsonNode then = Answered.json(served.get("/v1/rules/history/files?version=" + newest));
    assertThat(then.at("/files").toString()).contains("us");
    assertThat(served.get("/v1/rules/history/files?version=none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/rules/../../etc/passwd.yaml",
    "/v1/rules/..%2F..%2Fa.yaml",
    "/v1/rules/%2e%2e/a.yaml",
    "/v1/rules/.git/a.yaml",
    "/v1/rules/a/.hidden.yaml",
    "/v1/rules/a.txt",
    "/v1/rules/a//b.yaml",
    "/v1/rules/a.yaml/b.yaml",
    "/v1/rules/a%00.yaml",
    "/v1/rules/a%5Cb.yaml"
  })
  void noPathLeadsOut(String path) {
    HttpResponse<String> answer =
        served.send(
            served.request(path).header("If-None-Match", "*").PUT(BodyPublishers.ofString(RULE)));
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 405);
    assertThat(Answered.json(served.get("/v1/rules")).get("files")).isEmpty();
  }

  private HttpResponse<String> create(String text) {
    return served.send(
        served.request(FILE).header("If-None-Match", "*").PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> put(String text, String tag) {
    return served.send(
        served.request(FILE).header("If-Match", tag).PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> rollBack(String path, String version) {
    return served.send(
        served
            .request(path)
            .header("If-Match", "\"" + version + "\"")
            .POST(BodyPublishers.noBody()));
  }

  private java.util.List<String> codes() {
    return Answered.codes(Answered.json(served.post("/v1/validate", SETUP)));
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
