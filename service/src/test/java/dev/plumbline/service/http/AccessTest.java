package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final Map<String, Set<Role>> TOKENS =
      Map.of(
          "Bearer v", Set.of(Role.VALIDATE),
          "Bearer r", Set.of(Role.READ_RULES),
          "Bearer e", Set.of(Role.EDIT_RULES),
          "Bearer a", Set.of(Role.ADMIN));
  private static final Door DOOR =
      credentials ->
          credentials != null && TOKENS.containsKey(credentials)
              ? new Caller(
                  credentials,
                  "x@acme.example",
                  TOKENS.get(credentials),
                  new Context("acme", null, List.of(), null, null, null, null))
              : null;

  private static Served served;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    served = Served.with(data, Served.LIMITS, DOOR);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest(name = "{0} {1} with {2}: {3}")
  @CsvSource({
    "GET, /healthz, none, 200",
    "GET, /readyz, none, 200",
    "GET, /openapi.json, none, 200",
    "POST, /v1/validate, none, 401",
    "POST, /v1/validate, wrong, 401",
    "POST, /v1/validate, v, 200",
    "POST, /v1/validate, r, 403",
    "POST, /v1/validate, a, 200",
    "GET, /v1/providers, v, 200",
    "GET, /metrics, none, 401",
    "GET, /metrics, v, 200",
    "GET, /v1/rules, v, 403",
    "GET, /v1/rules, r, 200",
    "GET, /v1/rules, e, 200",
    "PUT, /v1/rules/a.yaml, r, 403",
    "PUT, /v1/rules/a.yaml, e, 428",
    "DELETE, /v1/rules/a.yaml, r, 403",
    "POST, /v1/rules/rollback?version=x, r, 403",
    "POST, /v1/rules/check?path=a.yaml, v, 403",
    "GET, /v1/audit-log, e, 403",
    "GET, /v1/audit-log, a, 200"
  })
  void everyPathKnowsWhoMayUseIt(String method, String path, String token, int status) {
    String content =
        method.equals("POST") && !path.contains("rollback") ? "provider: openai\n" : "";
    HttpRequest.Builder request =
        served.request(path).method(method, BodyPublishers.ofString(content));
    if (!token.equals("none")) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = served.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 401) {
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }
  }

  @Test
  void failuresAreLimitedAndARightTokenStillWorks(@TempDir Path data) throws IOException {
    try (Served own = Served.with(data, Served.LIMITS, DOOR)) {
      List<Integer> statuses =
          IntStream.range(0, 20).mapToObj(i -> status(own, "Bearer guess" + i)).toList();
      assertThat(statuses.subList(0, 10)).containsOnly(401);
      assertThat(statuses.subList(10, 20)).containsOnly(429);
      assertThat(status(own, "Bearer v")).isEqualTo(200);
    }
  }

  @Test
  void whoWantedToChangeRulesAndMayNotIsInTheAuditLog(@TempDir Path data) throws IOException {
    try (Served own = Served.with(data, Served.LIMITS, DOOR)) {
      for (int again = 0; again < 3; again++) {
        change(own, "PUT", "/v1/rules/secret-looking.yaml", "Bearer r");
        change(own, "POST", "/v1/rules/rollback?version=x", "Bearer v");
        change(own, "DELETE", "/v1/rules/a.yaml", "Bearer wrong");
      }
      HttpRequest.Builder audit = own.request("/v1/audit-log").header("Authorization", "Bearer a");
      JsonNode entries = Answered.json(own.send(audit.GET())).get("entries");
      assertThat(entries).hasSize(3);
      assertThat(entries.findValuesAsText("author"))
          .containsExactlyInAnyOrder("Bearer r", "Bearer v", "nobody");
      assertThat(entries.findValuesAsText("outcome")).containsOnly("refused");
      assertThat(entries.toString())
          .contains("needs the role edit-rules", "127.0.0.1")
          .contains("Give a rule file a text", "Change rule files", "Remove a rule file")
          .doesNotContain("secret-looking");
      HttpRequest.Builder metrics = own.request("/metrics").header("Authorization", "Bearer v");
      assertThat(own.send(metrics.GET()).body()).contains("plumbline_edits_denied_total 9.0");
    }
  }

  private static void change(Served own, String method, String path, String credentials) {
    own.send(
        own.request(path)
            .header("Authorization", credentials)
            .method(method, BodyPublishers.noBody()));
  }

  private static int status(Served own, String credentials) {
    return own.send(
            own.request("/v1/validate")
                .header("Authorization", credentials)
                .POST(BodyPublishers.ofString("provider: openai\n")))
        .statusCode();
  }

  @Test
  void whatATokenProvesHoldsWhateverTheSetupClaims() throws IOException {
    String rule =
        """
        kind: checks
        stage: policy
        checks:
          - code: acme/only
            severity: error
            when: { context.organization: acme }
            report: { at: provider }
            texts: { en: { title: Acme, message: Acme. } }
        """;
    HttpResponse<String> made =
        served.send(
            served
                .request("/v1/rules/acme.yaml")
                .header("Authorization", "Bearer e")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(rule)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    for (String claimed : List.of("", "context: { organization: other }\n", "context: ~\n")) {
      HttpResponse<String> answer =
          served.send(
              served
                  .request("/v1/validate?all=true")
                  .header("Authorization", "Bearer v")
                  .POST(BodyPublishers.ofString("provider: openai\n" + claimed)));
      assertThat(answer.body()).as(claimed).contains("acme/only");
    }
  }
}
