package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Chromium.class)
class RulesPageTest {
  private static final String FILE = "company/policy.yaml";
  private static final String POLICY =
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
  private static final String SETUP =
      "{\"provider\":\"openrouter\",\"apiKeyEnv\":\"KEY\",\"model\":\"openai/gpt-5\"}";

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

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFirstPolicyIsMadeOfATemplateTriedAndPublished(String language, Browser browser) {
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = visit.open("rules");
      assertThat(page.locator("#welcome-title")).hasText(visit.text("rules", "welcome.first"));
      assertThat(visit.barriers()).isEmpty();
      page.locator(".template-card").first().click();
      assertThat(visit.barriers()).isEmpty();
      page.locator("dialog button.primary").click();
      assertThat(content(page)).containsText(visit.text("templates", "allow-models.intro"));
      assertThat(state(page, "shown")).hasText(visit.text("rules", "findings.none-here"));
      page.locator("#tab-tests").click();
      assertThat(page.locator("#panel-body .tally.ok")).isVisible();
      assertThat(page.locator("#panel-body .coverage .whole")).isVisible();
      page.locator("#tab-meaning").click();
      assertThat(page.locator("#panel-body .meaning .loses").first()).isVisible();
      assertThat(verdict()).doesNotContain("policy/model-denied");
      publish(page, "Only Claude and Gemini");
      assertThat(page.locator(".note.ok")).containsText("allow-models.yaml");
      assertThat(verdict()).contains("policy/model-denied");
      assertThat(page.locator(".tree .mark")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void findingsComeAsOneTypesAndTheirFixesAreShownFirst(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "- openai/*", "\n- openai/gpt-5");
      assertThat(page.locator(".cm-lint-marker-warning")).isVisible();
      Locator finding = page.locator(".panel .finding.warning");
      assertThat(finding).containsText("openai/gpt-5");
      assertThat(finding.locator("del")).containsText("- openai/gpt-5");
      assertThat(finding).containsText(visit.text("rules", "severity.warning"));
      assertThat(visit.barriers()).isEmpty();
      finding.locator("button.small").click();
      assertThat(finding).isHidden();
      assertThat(state(page, "shown")).isVisible();
      assertThat(content(page)).not().containsText("openai/gpt-5");
      assertThat(page.locator(".cm-lint-marker-warning")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void suggestionsAndExplanationsComeFromTheSchema(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "name: acme", "\nlaye");
      assertThat(suggestion(page)).hasText("layer");
      assertThat(page.locator(".cm-completionInfo")).containsText("lower layer");
      suggestion(page).click();
      assertThat(content(page)).containsText("layer:");
      page.keyboard().type("tea");
      assertThat(suggestion(page)).hasText("team");
      suggestion(page).click();
      assertThat(content(page)).containsText("layer: team");
      line(page, "layer: team").locator("span").first().hover();
      assertThat(page.locator(".cm-tooltip-hover .about")).containsText("lower layer");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theSecondOfTwoAdminsBringsBothChangesTogether(String language, Browser browser) {
    String tag = tag(put(POLICY));
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "- openai/*", "\n- x-ai/*");
      type(page, "name: acme", "-mine");
      String first = POLICY.replace("8192", "4096").replace("acme", "acme-theirs");
      assertThat(put(first, tag).statusCode()).isEqualTo(200);
      publish(page, "Deny more");
      assertThat(page.locator("#merge-title")).hasText(visit.text("rules", "merge.title"));
      assertThat(page.locator(".merge .conflict")).containsText("acme-theirs");
      assertThat(visit.barriers()).isEmpty();
      Locator take = page.locator(".merge button.primary");
      assertThat(take).isDisabled();
      page.locator(".merge .conflict input[value=mine]").check();
      take.click();
      assertThat(state(page, "shown")).isVisible();
      publish(page, "Deny more, together");
      assertThat(page.locator(".note.ok")).isVisible();
      assertThat(served.get("/v1/rules/" + FILE).body())
          .isEqualTo(
              POLICY
                  .replace("acme", "acme-mine")
                  .replace("8192", "4096")
                  .replace("openai/*", "openai/*\n    - x-ai/*"));
      assertThat(visit.complaints()).singleElement().asString().contains("412");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aDraftSurvivesAReloadWhichAsksFirst(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "name: acme", "-draft");
      StringBuilder asked = new StringBuilder();
      page.onDialog(
          dialog -> {
            asked.append(dialog.type());
            dialog.accept();
          });
      page.reload();
      assertThat(content(page)).containsText("acme-draft");
      assertThat(asked.toString()).isEqualTo("beforeunload");
      assertThat(page.locator(".tree .mark")).hasText(visit.text("rules", "change.changed"));
      page.locator(".paper-head button").first().click();
      page.locator("dialog button.primary").click();
      assertThat(content(page)).not().containsText("acme-draft");
      page.reload();
      assertThat(content(page)).containsText("name: acme");
      assertThat(asked.toString()).isEqualTo("beforeunload");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theImpactIsToldForSetupsAtHandAndForStoredOnes(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "- openai/*", "\n- anthropic/*");
      assertThat(state(page, "shown")).isVisible();
      page.locator("#tab-impact").click();
      page.locator("#samples")
          .fill(SETUP + "\n" + SETUP.replace("openai/gpt-5", "anthropic/claude-sonnet-4.5"));
      Locator show = page.locator("#panel-body .actions button");
      show.click();
      assertThat(page.locator(".counts .newErrors dd")).hasText("1");
      assertThat(page.locator(".flips")).containsText("#2 openrouter anthropic/claude-sonnet-4.5");
      assertThat(visit.barriers()).isEmpty();
      page.locator("#panel-body input[type=radio]").nth(1).check();
      show.click();
      assertThat(page.locator("#panel-body .tally")).isVisible();
      assertThat(page.locator("#panel-body .note.error")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theHistoryShowsTextAndMeaningAndLeadsBack(String language, Browser browser) {
    String tag = tag(put(POLICY));
    put(POLICY.replace("openai", "anthropic"), tag);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = visit.open("rules/history");
      assertThat(page.locator(".diff .removed")).containsText("- openai/*");
      assertThat(page.locator(".diff .added")).containsText("- anthropic/*");
      assertThat(page.locator(".change .meaning .loses").first()).isVisible();
      assertThat(visit.barriers()).isEmpty();
      page.locator(".changes a").last().click();
      page.locator(".change .actions button").click();
      page.locator("dialog button.primary").click();
      assertThat(page.locator(".note.ok")).isVisible();
      assertThat(page.locator(".changes li")).hasCount(3);
      assertThat(served.get("/v1/rules/" + FILE).body()).isEqualTo(POLICY);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whatIsRefusedStaysADraftAndStandsInTheLog(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      String test = "\n---\nkind: tests\ntests: [{ name: none, given: %s, expect: allowed }]";
      page.keyboard().press("Control+End");
      page.keyboard().insertText(test.formatted(SETUP));
      assertThat(state(page, "shown")).isVisible();
      assertThat(page.locator("#tab-tests .badge")).hasText("1");
      page.locator("#tab-tests").click();
      assertThat(page.locator("#panel-body .finding")).containsText("policy/model-denied");
      publish(page, "Expect too much");
      assertThat(page.locator("dialog .note.error")).containsText("policy/model-denied");
      assertThat(visit.barriers()).isEmpty();
      page.locator("dialog .actions button").last().click();
      assertThat(content(page)).containsText("kind: tests");
      page.locator(".sections a").last().click();
      assertThat(page.locator(".entry.refused")).containsText("policy/model-denied");
      assertThat(page.locator(".entry.published")).isVisible();
      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.complaints()).singleElement().asString().contains("422");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFileIsTakenAwayOnlyOncePublished(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      page.locator(".paper-head button").last().click();
      page.locator("dialog button.primary").click();
      assertThat(page.locator(".paper .note.warning"))
          .hasText(visit.text("rules", "remove.pending"));
      assertThat(served.get("/v1/rules/" + FILE).statusCode()).isEqualTo(200);
      publish(page, "No limits any more");
      assertThat(page.locator(".note.ok")).isVisible();
      assertThat(served.get("/v1/rules/" + FILE).statusCode()).isEqualTo(404);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everythingIsReachedByKeysOnAPhoneInTheDark(String language, Browser browser) {
    put(POLICY);
    try (Visit visit = Visit.to(served, browser, language, Visit.Window.PHONE, ColorScheme.DARK)) {
      Page page = open(visit);
      assertThat(visit.barriers()).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(Visit.Window.PHONE.width);
      content(page).focus();
      page.keyboard().press("Escape");
      page.keyboard().press("Tab");
      assertThat(content(page)).not().isFocused();
      page.locator("#tab-findings").focus();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#tab-tests")).isFocused();
      assertThat(page.locator("#tab-tests")).hasAttribute("aria-selected", "true");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private HttpResponse<String> put(String text) {
    return served.send(
        served
            .request("/v1/rules/" + FILE)
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> put(String text, String tag) {
    return served.send(
        served
            .request("/v1/rules/" + FILE)
            .header("If-Match", tag)
            .PUT(BodyPublishers.ofString(text)));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private String verdict() {
    return served.post("/v1/validate", SETUP).body();
  }

  private static Page open(Visit visit) {
    Page page = visit.open("rules/" + FILE);
    assertThat(state(page, "shown")).isVisible();
    content(page).focus();
    return page;
  }

  private static Locator content(Page page) {
    return page.locator(".cm-content");
  }

  /** What the line below the editor says once checking is so far. */
  private static Locator state(Page page, String state) {
    return page.locator(".status .state." + state);
  }

  private static Locator suggestion(Page page) {
    return page.locator(".cm-tooltip-autocomplete li").first();
  }

  private static Locator line(Page page, String text) {
    return page.locator(".cm-line").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  /** Types at the end of a line. */
  private static void type(Page page, String line, String text) {
    line(page, line).click();
    page.keyboard().press("End");
    page.keyboard().type(text);
  }

  private static void publish(Page page, String message) {
    page.locator(".side button.wide").click();
    page.locator("#message").fill(message);
    page.locator("dialog button.primary").click();
  }
}
