package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.plumbline.service.http.Served;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

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
    page.locator(".side button.wide").click();
    page.locator("#message").fill(message);
    page.locator("dialog button.primary").click();
  }
}
