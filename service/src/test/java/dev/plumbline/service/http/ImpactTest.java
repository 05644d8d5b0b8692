package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.Setup;
import dev.plumbline.fleet.SetupSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactTest {
  private static final String IMPACT = "/v1/rules/impact";
  private static final String RULE =
      "kind: checks\\nstage: policy\\nchecks:\\n  - code: acme/region\\n    severity: error\\n"
          + "    when: { provider: openrouter, region: { in: [%s] } }\\n    report: { at: region }\\n"
          + "    texts: { en: { title: Region, message: Choose another. } }\\n";
  private static final List<String> REGIONS = List.of("us", "eu", "kr", "jp");

  @TempDir private Path data;

  private static String draft(String regions) {
    return "{\"files\":{\"acme/region.yaml\":\"" + RULE.formatted(regions) + "\"}}\n";
  }

  private static String setup(int number) {
    return "{\"provider\":\"openrouter\",\"apiKeyEnv\":\"OPENROUTER_API_KEY\",\"model\":\"openai/gpt-4o\","
        + "\"region\":\"%s\",\"context\":{\"organization\":\"acme\",\"account\":\"a%d@acme.example\"}}"
            .formatted(REGIONS.get(number % REGIONS.size()), number);
  }

  @Test
  void exactlyThoseFlipThatValidationJudgesOtherwiseAfterwards() throws IOException {
    int count = 400;
    String setups =
        String.join(
            "\n", Stream.iterate(0, i -> i + 1).limit(count).map(ImpactTest::setup).toList());
    try (Served served = Served.standard(data)) {
      String revision = Answered.json(served.get("/readyz")).get("revision").asText();
      List<String> before = outcomes(served, setups);
      JsonNode impact = impact(served, draft("us, jp") + setups);
      assertThat(Answered.json(served.get("/readyz")).get("revision").asText()).isEqualTo(revision);
      assertThat(outcomes(served, setups)).as("live answers").isEqualTo(before);
      HttpResponse<String> published =
          served.send(
              served
                  .request("/v1/rules/acme/region.yaml")
                  .header("If-None-Match", "*")
                  .PUT(BodyPublishers.ofString(RULE.formatted("us, jp").replace("\\n", "\n"))));
      assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
      List<String> after = outcomes(served, setups);
      long flipped = 0;
      for (int i = 0; i < count; i++) {
        flipped += before.get(i).equals(after.get(i)) ? 0 : 1;
      }
      assertThat(flipped).isEqualTo(count / 2);
      assertThat(impact.get("setups").asLong()).isEqualTo(count);
      assertThat(impact.get("flipped").asLong()).isEqualTo(flipped);
      assertThat(impact.get("newErrors").asLong()).isEqualTo(flipped);
      assertThat(impact.get("clearedErrors").asLong()).isZero();
      assertThat(impact.at("/rules/0/code").asText()).isEqualTo("acme/region");
      assertThat(impact.at("/flips/0/samples/0/setup").asText()).isEqualTo("#1");
    }
  }

  @Test
  void anAnswerIsWholeWhereTheClientTakesItCompressed() throws Exception {
    try (Served served = Served.standard(data)) {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(
                  served
                      .request(IMPACT)
                      .header("Accept-Encoding", "gzip")
                      .POST(BodyPublishers.ofString(draft("us") + setup(0)))
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      try (InputStream text = new GZIPInputStream(answer.body())) {
        assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
            .contains("\"setups\"")
            .endsWith("}\n");
      }
    }
  }

  @Test
  void storedSetupsAreTakenWhereNoneAreSent() throws IOException {
    try (Served served = Served.standard(data)) {
      JsonNode impact = impact(served, draft("us"));
      assertThat(impact.get("setups").asInt()).isEqualTo(1);
      assertThat(impact.get("newErrors").asInt()).isEqualTo(1);
      assertThat(impact.at("/accounts/0/account").asText()).isEqualTo("bob@acme.example");
    }
    try (Served none = Served.storing(data.resolve("none"), Served.LIMITS, null)) {
      HttpResponse<String> answer = none.post(IMPACT, draft("us"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("--setups");
    }
  }

  @Test
  void linesThatAreNoSetupsAreToldAndCounted() throws IOException {
    try (Served served = Served.standard(data)) {
      String tooLong = "{\"provider\":\"" + "a".repeat(70_000) + "\"}";
      JsonNode impact =
          impact(served, draft("us") + setup(0) + "\n\nnonsense\n" + tooLong + "\n" + setup(4));
      assertThat(impact.get("setups").asInt()).isEqualTo(2);
      assertThat(impact.get("flipped").asInt()).isEqualTo(2);
      assertThat(impact.at("/unread/sources").asInt()).isEqualTo(2);
      assertThat(impact.at("/unread/problems/0/file").asText()).isEqualTo("#2");
    }
  }

  @Test
  void aDraftWithAMistakeIsRefusedAtItsPlace() throws IOException {
    try (Served served = Served.standard(data)) {
      HttpResponse<String> answer =
          served.post(IMPACT, draft("us").replace("severity", "severty") + setup(0));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Answered.json(answer).get("errors"))
          .anySatisfy(
              error -> {
                assertThat(error.get("file").asText()).isEqualTo("acme/region.yaml");
                assertThat(error.at("/position/line").asInt()).isEqualTo(5);
              });
    }
  }

  @Test
  void moreSetupsThanCanBeGoneThroughInTimeAreRefused() throws IOException {
    SetupSource one = () -> Setup.read("s", Served.STORED);
    Iterator<SetupSource> endless = Stream.generate(() -> one).iterator();
    Limits noTime = new Limits(64, 64, 64, 0, 5, 10, 0);
    try (Served served = Served.storing(data, noTime, plumbline -> endless)) {
      HttpResponse<String> answer = served.post(IMPACT, draft("us"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
      assertThat(answer.body()).contains("plumbline rules impact");
      assertThat(served.post(IMPACT, draft("us")).statusCode())
          .as("the turn is over")
          .isEqualTo(413);
    }
  }

  private static JsonNode impact(Served served, String content) {
    HttpResponse<String> answer = served.post(IMPACT, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Answered.json(answer);
  }

  private static List<String> outcomes(Served served, String setups) {
    List<String> outcomes = new ArrayList<>();
    for (String line : served.post("/v1/validate/batch", setups).body().split("\n")) {
      outcomes.add(Answered.json(line).get("outcome").asText());
    }
    return outcomes;
  }
}
