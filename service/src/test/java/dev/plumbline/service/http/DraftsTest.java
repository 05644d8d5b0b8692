package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTest {
  private static final String CHECK = "/v1/rules/check";
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
          examples:
            flags: [ { provider: openrouter, region: us } ]
            passes: [ { provider: openrouter, region: eu } ]
      """;
  private static final String POLICY =
      """
      kind: policy
      name: acme
      layer: organization
      applies: { organizations: [acme] }
      providers: { deny: [openrouter] }
      """;

  private Served served;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    served = Served.standard(data);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aFixIsOneStepInTheText() {
    String wrong = POLICY.replace("[acme] }", "[acme], countries: [UK] } # ours 😀");
    JsonNode checked = check(CHECK + "?path=a.yaml", wrong);
    JsonNode problem = checked.at("/problems/0");
    assertThat(problem.has("fix")).as(checked.toString()).isTrue();
    JsonNode step = problem.at("/fix/replacement");
    String mended = replaced(wrong, step.get("position"), step.get("text").asText());
    assertThat(mended).as(problem.toString()).isEqualTo(wrong.replace("UK", "GB"));
  }

  @Test
  void testsRunWithTheDraftInPlaceAndTellWhatTheyCover() {
    JsonNode fine = check(CHECK + "?path=a.yaml&tests=true", RULE);
    assertThat(fine.at("/tests/outcome").asText()).isEqualTo("ok");
    assertThat(fine.at("/tests/tests")).hasSize(2);
    assertThat(fine.at("/tests/coverage/0/code").asText()).isEqualTo("acme/region");
    assertThat(fine.at("/tests/coverage/0/branches").size()).isPositive();
    JsonNode failing = check(CHECK + "?path=a.yaml&tests=true", RULE.replace("not: eu", "not: us"));
    assertThat(failing.at("/tests/outcome").asText()).isEqualTo("error");
    assertThat(failing.has("meaning")).as("nobody asked for it").isFalse();
    JsonNode broken = check(CHECK + "?path=a.yaml&tests=true", "kind: nonsense\n");
    assertThat(broken.has("tests")).isFalse();
  }

  @Test
  void aDraftOfSeveralFilesIsLookedAtAsOne() {
    String tests =
        "kind: tests\ntests:\n  - { given: { provider: openrouter, region: us }, expect: {"
            + " includes: [acme/region] } }\n";
    JsonNode both = check(CHECK + "?tests=true", draft("a.yaml", RULE, "t.yaml", tests));
    assertThat(both.at("/tests/outcome").asText()).isEqualTo("ok");
    JsonNode one = check(CHECK + "?tests=true", draft("t.yaml", tests));
    assertThat(one.get("outcome").asText()).as("no check has that code").isEqualTo("error");
  }

  @Test
  void theMeaningOfADraftIsToldWithAWitness() {
    JsonNode meaning = check(CHECK + "?path=p.yaml&meaning=true", POLICY).get("meaning");
    assertThat(meaning.get("same").asBoolean()).isFalse();
    JsonNode lost = meaning.at("/changes/0");
    assertThat(lost.get("direction").asText()).isEqualTo("loses");
    assertThat(lost.get("members").toString()).contains("openrouter");
    assertThat(lost.at("/audiences/0/organization").asText()).isEqualTo("acme");
    JsonNode remark = check(CHECK + "?path=p.yaml&meaning=true", "# nothing yet\n");
    assertThat(remark.at("/meaning/same").asBoolean(true)).isTrue();
  }

  @Test
  void aDraftThatRemovesAFileIsLookedAtWithoutIt() {
    String tag = publish();
    JsonNode gone = check(CHECK + "?meaning=true", "{\"files\":{\"p.yaml\":null}}");
    assertThat(gone.at("/meaning/changes/0/direction").asText()).isEqualTo("gains");
    assertThat(served.get("/v1/rules/p.yaml").body()).isEqualTo(POLICY);
    remove(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                   | 1",
        "[]                                  | 1",
        "{\"files\": {}}                     | 1",
        "{\"fils\": {\"a.yaml\": \"\"}}      | 1",
        "{\"files\": {\"../a.yaml\": \"\"}}  | 1",
        "{\"files\": {\"a.yaml\": 1}}        | 1",
        "{\"files\": {\"a.yaml\": \"\"}} {}  | 1",
        "{\"files\": {\"a.yaml\": \"\", \"a.yaml\": \"\"}} | 1"
      })
  void aDraftThatIsNoneIsRefusedAtItsPlace(String draft, int line) {
    HttpResponse<String> answer = served.post(CHECK, draft);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode error = Answered.json(answer).at("/errors/0");
    assertThat(error.at("/position/line").asInt()).isEqualTo(line);
    assertThat(error.get("message").asText()).contains("file");
  }

  @Test
  void whyASetupIsJudgedAsItIsIsToldLayerByLayer() {
    String tag = publish();
    JsonNode why =
        Answered.json(
            served.post(
                "/v1/explain",
                "provider: openrouter\nmodel: a/b\ncontext: { organization: acme }\n"));
    JsonNode policy = why.at("/policies/0");
    assertThat(policy.get("name").asText()).isEqualTo("acme");
    assertThat(policy.get("applies").asBoolean()).isTrue();
    assertThat(policy.at("/statements/0/opinion").asText()).isEqualTo("denies");
    assertThat(policy.at("/statements/0/decides").asBoolean()).isTrue();
    assertThat(policy.at("/statements/0/rule/line").asInt()).isEqualTo(5);
    assertThat(why.get("checks").size()).isGreaterThan(50);
    remove(tag);
  }

  @Test
  void editorsGetTheSchemaOfRuleFiles() {
    HttpResponse<String> schema = served.get("/v1/rules/schema");
    assertThat(Answered.json(schema).get("$schema").asText()).contains("draft-07");
    assertThat(schema.body()).contains("promptCaching", "startsWith");
  }

  private String publish() {
    HttpResponse<String> made =
        served.send(
            served
                .request("/v1/rules/p.yaml")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(POLICY)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.headers().firstValue("ETag").orElseThrow();
  }

  private void remove(String tag) {
    served.send(served.request("/v1/rules/p.yaml").header("If-Match", tag).DELETE());
  }

  private JsonNode check(String path, String content) {
    HttpResponse<String> answer = served.post(path, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Answered.json(answer);
  }

  private static String draft(String... pathsAndTexts) {
    ObjectNode files = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return "{\"files\":" + files + "}";
  }

  private static String replaced(String text, JsonNode position, String with) {
    int start = offset(text, position.get("line").asInt(), position.get("column").asInt());
    int end = offset(text, position.get("endLine").asInt(), position.get("endColumn").asInt());
    return text.substring(0, start) + with + text.substring(end);
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + column - 1;
  }
}
