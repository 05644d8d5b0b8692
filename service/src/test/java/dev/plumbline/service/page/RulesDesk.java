package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.plumbline.service.http.Served;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;

/** What tests of the rules view do again and again, in a browser and beside it. */
final class RulesDesk {
  static final String FILE = "company/policy.yaml";
  static final String POLICY =
      """
      kind: policy
      name: acme
      providers:
        deny: [deepseek]
      models:
        deny:
          - openai/*
      limits:
        maxTokens: { max: 8192 }
      """;
  static final String SETUP =
      "{\"provider\":\"openrouter\",\"apiKeyEnv\":\"KEY\",\"model\":\"openai/gpt-5\"}";

  private final Served served;

  RulesDesk(Served served) {
    this.served = served;
  }

  Served served() {
    return served;
  }

  HttpResponse<String> put(String text) {
    return served.send(
        served
            .request("/v1/rules/" + FILE)
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofString(text)));
  }

  HttpResponse<String> put(String text, String tag) {
    return served.send(
        served
            .request("/v1/rules/" + FILE)
            .header("If-Match", tag)
            .PUT(BodyPublishers.ofString(text)));
  }

  /** Publishes that many policies, ten in a folder. */
  void fill(int policies) {
    String changes =
        IntStream.range(0, policies)
            .mapToObj(RulesDesk::policy)
            .collect(joining(",", "{\"changes\":[", "]}"));
    HttpResponse<String> answer = served.post("/v1/rules/publish", changes);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }

  private static String policy(int number) {
    return "{\"path\":\"team-%d/policy-%d.yaml\",\"ifNoneMatch\":\"*\",\"content\":%s}"
        .formatted(
            number / 10,
            number,
            "\"kind: policy\\nname: p-%d\\nproviders: { deny: [deepseek] }\\n\"".formatted(number));
  }

  /** Begins a file with a template. */
  static void begin(Page page, String template) {
    page.locator(".side-head button").click();
    page.locator("dialog input[value=" + template + "]").check();
    page.locator("dialog button.primary").click();
    assertThat(state(page, "shown")).isVisible();
  }

  static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  String verdict() {
    return served.post("/v1/validate", SETUP).body();
  }

  static Page open(Visit visit) {
    Page page = visit.open("rules/" + FILE);
    assertThat(state(page, "shown")).isVisible();
    content(page).focus();
    return page;
  }

  static Locator content(Page page) {
    return page.locator(".cm-content");
  }

  /** What the line below the editor says once checking is so far. */
  static Locator state(Page page, String state) {
    return page.locator(".status .state." + state);
  }

  static Locator suggestion(Page page) {
    return page.locator(".cm-tooltip-autocomplete li").first();
  }

  static Locator line(Page page, String text) {
    return page.locator(".cm-line").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  /** Types at the end of a line. */
  static void type(Page page, String line, String text) {
    line(page, line).click();
    page.keyboard().press("End");
    page.keyboard().type(text);
  }

  static void publish(Page page, String message) {
    page.locator(".side .publish").click();
    page.locator("#message").fill(message);
    page.locator("dialog button.primary").click();
  }
}
