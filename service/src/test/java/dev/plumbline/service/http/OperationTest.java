package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.service.access.Door;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTest {
  private static final String SETUP = "provider: openruter\n";

  @TempDir private Path data;

  @Test
  void metricsCountRequestsVerdictsAndRules() throws IOException {
    try (Served served = Served.standard(data)) {
      served.post("/v1/validate", SETUP);
      served.get("/v1/nothing");
      served.send(
          served
              .request("/v1/rules/a.yaml")
              .header("If-None-Match", "*")
              .PUT(BodyPublishers.ofString("kind: nonsense\n")));
      HttpResponse<String> metrics = served.get("/metrics");
      assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain");
      assertThat(metrics.body())
          .contains(
              "plumbline_requests_total{method=\"POST\",path=\"/v1/validate\",status=\"200\"} 1.0",
              "plumbline_requests_total{method=\"GET\",path=\"none\",status=\"404\"} 1.0",
              "plumbline_request_seconds_bucket{path=\"/v1/validate\"",
              "plumbline_validations_total{outcome=\"error\"} 1.0",
              "plumbline_rules_refused_total 1.0",
              "plumbline_rules_newer_refused 0.0",
              "plumbline_rules_info{revision=\"sha256:");
    }
  }

  @Test
  void oneCallerGetsSoMuchInASecondAndIsToldWhenToComeAgain() throws IOException {
    Limits few = new Limits(64, 64, 64, 2, 5, 10, 10);
    try (Served served = Served.with(data, few, Door.OPEN)) {
      HttpResponse<String> last = served.post("/v1/validate", SETUP);
      for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
        last = served.post("/v1/validate", SETUP);
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).contains("1");
      assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void providersOfTheReadersLanguageAndCountryComeFirst() throws IOException {
    try (Served served = Served.standard(data)) {
      JsonNode korean =
          Answered.json(
              served.send(
                  served
                      .request("/v1/providers?country=KR")
                      .header("Accept-Language", "ko-KR")
                      .GET()));
      assertThat(korean.get("providers").findValuesAsText("id").subList(0, 5))
          .containsExactly("caret", "cline", "upstage", "naver-clova", "bizrouter");
      JsonNode french =
          Answered.json(
              served.send(served.request("/v1/providers").header("Accept-Language", "fr").GET()));
      assertThat(french.get("providers").findValuesAsText("id").get(2)).isEqualTo("mistral");
      JsonNode openrouter =
          korean
              .get("providers")
              .valueStream()
              .filter(provider -> provider.get("id").asText().equals("openrouter"))
              .findFirst()
              .orElseThrow();
      assertThat(openrouter.get("keysPage").asText())
          .isEqualTo("https://openrouter.ai/settings/keys");
      assertThat(openrouter.at("/credential/keys/0/prefix").asText()).isEqualTo("sk-or-v1-");
      assertThat(openrouter.at("/baseUrl/placeholder").asText())
          .isEqualTo("https://openrouter.ai/api/v1");
      assertThat(served.get("/v1/providers?country=Korea").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeThat() throws IOException {
    try (Served served = Served.standard(data)) {
      HttpResponse<String> answer =
          served.send(served.request("/v1/providers").header("Accept-Encoding", "gzip").GET());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
  }

  @Test
  void onlyModelsThatValidationAcceptsAreOffered() throws IOException {
    String policy =
        """
        kind: policy
        name: acme
        layer: organization
        applies: { organizations: [acme] }
        models: { allow: ["solar-pro2"] }
        """;
    try (Served served = Served.standard(data)) {
      HttpResponse<String> made =
          served.send(
              served
                  .request("/v1/rules/policy.yaml")
                  .header("If-None-Match", "*")
                  .PUT(BodyPublishers.ofString(policy)));
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      JsonNode offered = Answered.json(served.get("/v1/models?provider=upstage&organization=acme"));
      assertThat(offered.get("models").findValuesAsText("model")).containsOnly("solar-pro2");
      JsonNode elsewhere = Answered.json(served.get("/v1/models?provider=upstage"));
      assertThat(elsewhere.get("models").size()).isGreaterThan(offered.get("models").size());
    }
  }
}
