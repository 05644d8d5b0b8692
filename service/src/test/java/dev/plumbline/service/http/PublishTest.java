package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Several files are published together, or none of them. */
class PublishTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EDIT = "/v1/rules/publish";
  private static final String SETUP =
      "provider: openrouter\nmodel: anthropic/claude-sonnet-4.5\nregion: us\n";
  private static final String TESTS =
      """
      kind: tests
      tests:
        - given: { provider: openrouter, region: us }
          expect: { includes: [acme/region] }
      """;

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

  private static String rule(String code) {
    return """
        kind: checks
        stage: policy
        checks:
          - code: %s
            severity: error
            when: { provider: openrouter, region: { not: eu } }
            report: { at: region }
            texts: { en: { title: Region, message: Choose eu. } }
        """
        .formatted(code);
  }

  @Test
  void whatIsGoodOnlyTogetherIsPublishedTogetherAsOneChange() {
    HttpResponse<String> done =
        publish(made("rule.yaml", rule("acme/region")), made("tests.yaml", TESTS));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    JsonNode body = Answered.json(done);
    assertThat(body.at("/files/0/path").asText()).isEqualTo("rule.yaml");
    assertThat(body.at("/files/1/etag")).isEqualTo(listed("tests.yaml"));
    assertThat(done.headers().firstValue("ETag")).contains(quoted(body.get("version")));
    assertThat(Answered.codes(Answered.json(served.post("/v1/validate", SETUP))))
        .contains("acme/region");
    JsonNode changes = Answered.json(served.get("/v1/rules/history")).get("changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.at("/0/message").asText()).isEqualTo("Change rule.yaml and 1 other");
    assertThat(changes.at("/0/paths")).hasSize(2);
    assertThat(changes.at("/0/meaning/same").asBoolean()).isFalse();
  }

  @Test
  void filesAreChangedMadeRenamedAndTakenAwayInOneStep() {
    publish(made("a.yaml", rule("acme/a")), made("b.yaml", rule("acme/b")));
    publish(made("c.yaml", rule("acme/c")));
    HttpResponse<String> done =
        publish(
            seen("a.yaml").put("content", rule("acme/a2")),
            seen("b.yaml").put("delete", true),
            seen("c.yaml").put("renameTo", "team/c.yaml"),
            made("d.yaml", rule("acme/d")));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(paths()).containsExactly("a.yaml", "d.yaml", "team/c.yaml");
    assertThat(Answered.json(done).get("files")).hasSize(5);
    assertThat(Answered.json(done).at("/files/1/etag").isNull()).isTrue();
    assertThat(served.get("/v1/rules/team/c.yaml").body()).isEqualTo(rule("acme/c"));
  }

  @Test
  void filesChangePlaces() {
    publish(made("a.yaml", rule("acme/a")), made("b.yaml", rule("acme/b")));
    HttpResponse<String> done =
        publish(seen("a.yaml").put("renameTo", "b.yaml"), seen("b.yaml").put("renameTo", "a.yaml"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(served.get("/v1/rules/a.yaml").body()).isEqualTo(rule("acme/b"));
    assertThat(served.get("/v1/rules/b.yaml").body()).isEqualTo(rule("acme/a"));
  }

  @Test
  void oneBadFileKeepsTheOthersOutAsWell() {
    HttpResponse<String> refused =
        publish(
            made("good.yaml", rule("acme/good")),
            made("bad.yaml", rule("acme/bad").replace("severity", "severty")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Answered.json(refused).get("errors"))
        .anySatisfy(
            error -> {
              assertThat(error.get("file").asText()).isEqualTo("bad.yaml");
              assertThat(error.at("/position/line").asInt()).isEqualTo(5);
              assertThat(error.get("message").asText()).contains("severity");
            });
    assertThat(paths()).isEmpty();
    JsonNode entry = Answered.json(served.get("/v1/audit-log")).at("/entries/0");
    assertThat(entry.get("outcome").asText()).isEqualTo("refused");
    assertThat(entry.get("paths")).hasSize(2);
  }

  @Test
  void aTestThatAnotherFileContradictsKeepsAllOut() {
    HttpResponse<String> refused =
        publish(
            made("rule.yaml", rule("acme/region").replace("not: eu", "not: us")),
            made("tests.yaml", TESTS));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("rule/test-failed", "tests.yaml");
    assertThat(paths()).isEmpty();
  }

  @Test
  void whoComesSecondSeesEachFileThatIsNotAsTheySawIt() {
    publish(made("a.yaml", rule("acme/a")), made("b.yaml", rule("acme/b")));
    ObjectNode old = seen("a.yaml");
    publish(seen("a.yaml").put("content", rule("acme/by-first")));
    HttpResponse<String> second =
        publish(
            old.put("content", rule("acme/by-second")),
            seen("b.yaml").put("renameTo", "c.yaml"),
            made("new.yaml", rule("acme/new")));
    assertThat(second.statusCode()).isEqualTo(412);
    JsonNode current = Answered.json(second).get("current");
    assertThat(current.get("files")).hasSize(1);
    assertThat(current.at("/files/0/path").asText()).isEqualTo("a.yaml");
    assertThat(current.at("/files/0/text").asText()).isEqualTo(rule("acme/by-first"));
    assertThat(second.headers().firstValue("ETag")).contains(quoted(current.get("version")));
    assertThat(paths()).containsExactly("a.yaml", "b.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "W/\"%s\"", "\"%s--gzip\""})
  void theTagOfAFileIsTakenInEachFormThatAnswersHave(String form) {
    publish(made("rule.yaml", rule("acme/region")));
    String tag = form.formatted(listed("rule.yaml").asText());
    ObjectNode change = change("rule.yaml").put("ifMatch", tag).put("content", rule("acme/eu"));
    assertThat(publish(change).statusCode()).isEqualTo(200);
  }

  @Test
  void noFileIsRenamedOverAnotherOne() {
    publish(made("a.yaml", rule("acme/a")), made("b.yaml", rule("acme/b")));
    HttpResponse<String> onto = publish(seen("a.yaml").put("renameTo", "b.yaml"));
    assertThat(onto.statusCode()).isEqualTo(412);
    assertThat(Answered.json(onto).at("/current/files/0/path").asText()).isEqualTo("b.yaml");
  }

  @Test
  void theVersionOfAllFilesIsEnough() {
    String first = quoted(Answered.json(publish(made("a.yaml", rule("acme/a")))).get("version"));
    ObjectNode change = change("a.yaml").put("content", rule("acme/b"));
    assertThat(publish(first, change).statusCode()).isEqualTo(200);
    HttpResponse<String> late = publish(first, change, change("z.yaml").put("delete", true));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(Answered.json(late).at("/current/files")).hasSize(2);
    assertThat(Answered.json(late).at("/current/files/1/text").isNull()).isTrue();
    assertThat(publish("*", change("z.yaml").put("delete", true)).statusCode())
        .as("there is nothing to take away")
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[]'                                                      | 422 | is a JSON object",
        "'{'                                                       | 422 | not JSON",
        "'{\"changes\":[]}'                                        | 422 | changes no file",
        "'{\"changes\":[{}]}'                                      | 422 | a change has `path`",
        "'{\"change\":[]}'                                         | 422 | `changes`",
        "'{\"changes\":[{\"path\":\"../a.yaml\"}]}'                | 422 | letters",
        "'{\"changes\":[{\"path\":\"a.yaml\",\"ifmatch\":\"x\"}]}' | 422 | ifMatch",
        "'{\"changes\":[{\"path\":\"a.yaml\",\"content\":\"\"}]}'  | 428 | `a.yaml` starts from",
        "'{\"changes\":[{\"path\":\"a.yaml\",\"path\":\"b\"}]}'    | 422 | twice",
        "'{\"changes\":[{\"path\":\"a.yaml\",\"delete\":1}]}'      | 422 | JSON object"
      })
  void whatIsNoEditIsToldAtItsPlace(String content, int status, String fragment) {
    HttpResponse<String> answer = served.post(EDIT, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(fragment);
    if (status == 422) {
      JsonNode error = Answered.json(answer).at("/errors/0");
      assertThat(error.get("file").asText()).isEqualTo("request");
      assertThat(error.at("/position/line").asInt()).isEqualTo(1);
    }
  }

  @Test
  void twoChangesOfOneFileAreRefused() {
    HttpResponse<String> answer =
        publish(made("a.yaml", rule("acme/a")), made("a.yaml", rule("acme/b")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("two changes are about `a.yaml`");
  }

  @Test
  void anEmptyAllowListIsTakenWhereTheAdminMeansIt() {
    String policy = "kind: policy\nname: p\nlayer: organization\nmodels: { allow: [] }\n";
    assertThat(publish(made("p.yaml", policy)).statusCode()).isEqualTo(422);
    ObjectNode edit = JSON.createObjectNode();
    edit.putArray("accept").add("lint/empty-allow");
    edit.put("message", "Stop everything").putArray("changes").add(made("p.yaml", policy));
    assertThat(served.post(EDIT, edit.toString()).statusCode()).isEqualTo(200);
    assertThat(Answered.json(served.get("/v1/rules/history")).at("/changes/0/message").asText())
        .isEqualTo("Stop everything");
  }

  private static ObjectNode change(String path) {
    return JSON.createObjectNode().put("path", path);
  }

  private static ObjectNode made(String path, String text) {
    return change(path).put("ifNoneMatch", "*").put("content", text);
  }

  private ObjectNode seen(String path) {
    return change(path).set("ifMatch", listed(path));
  }

  private JsonNode listed(String path) {
    for (JsonNode file : Answered.json(served.get("/v1/rules")).get("files")) {
      if (file.get("path").asText().equals(path)) {
        return file.get("etag");
      }
    }
    throw new IllegalArgumentException(path);
  }

  private java.util.List<String> paths() {
    return Answered.json(served.get("/v1/rules")).get("files").findValuesAsText("path");
  }

  private HttpResponse<String> publish(ObjectNode... changes) {
    return served.post(EDIT, edit(changes));
  }

  private HttpResponse<String> publish(String version, ObjectNode... changes) {
    HttpRequest.Builder request = served.request(EDIT).header("If-Match", version);
    return served.send(request.POST(BodyPublishers.ofString(edit(changes))));
  }

  private static String edit(ObjectNode... changes) {
    ObjectNode edit = JSON.createObjectNode();
    ArrayNode list = edit.putArray("changes");
    for (ObjectNode change : changes) {
      list.add(change);
    }
    return edit.toString();
  }

  private static String quoted(JsonNode version) {
    return "\"" + version.asText() + "\"";
  }
}
