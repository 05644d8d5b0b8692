package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class CheckPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ko"})
  void providersOfTheOwnCountryComeFirstAndBringTheirFields(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit);
    Page page = form.page();
    form.field("provider").click();
    Locator first = page.locator("#field-provider-list [role=group]").first();
    assertThat(first.locator("[role=option]").first()).isVisible();
    List<String> ids = first.locator(".detail").allTextContents();
    assertThat(ids).contains(language.equals("ko") ? "upstage" : "anthropic");
    assertThat(ids).doesNotContain(language.equals("ko") ? "anthropic" : "upstage");
    page.keyboard().press("Escape");

    form.provider("bedrock");
    assertThat(form.field("region")).isVisible();
    assertThat(page.locator("#field-provider-hint a").first())
        .hasAttribute("href", Pattern.compile("^https://console.aws.amazon.com/"));
    assertThat(form.field("apiKey")).hasAttribute("placeholder", Pattern.compile("^AKIA"));
    form.provider("openai-compatible");
    assertThat(form.field("region")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void findingsStandBesideTheirFieldWhileItIsTypedIn(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    assertThat(form.page().locator(".verdict .status"))
        .hasText(visit.text("check", "verdict.so.far"));

    form.fill("apiKey", "Bearer " + CheckForm.KEY);

    assertThat(form.findings("apiKey")).hasCount(1);
    assertThat(form.findings("apiKey").locator(".source code")).hasText("key/scheme");
    assertThat(form.field("apiKey")).isFocused();
    assertThat(form.field("apiKey")).hasAttribute("aria-invalid", "true");
    assertThat(form.field("apiKey"))
        .hasAttribute("aria-describedby", Pattern.compile("field-apiKey-findings"));
    assertThat(form.announced()).hasText(count(visit, "count.error.one"));

    form.fill("apiKey", CheckForm.KEY);
    assertThat(form.findings("apiKey")).hasCount(0);
    assertThat(form.field("apiKey")).not().hasAttribute("aria-invalid", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFixShowsWhatItChangesAndThenMakesIt(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    form.fill("apiKey", "Bearer " + CheckForm.KEY);
    form.fill("baseUrl", "https://openrouter.ai/api/v1/chat/completions");
    form.fill("model", "google/gemini-2.5-pro");

    assertThat(form.findings("baseUrl").locator(".source code")).hasText("url/operation");
    Locator fix = form.findings("baseUrl").locator(".fix");
    assertThat(fix.locator("del")).containsText("https://openrouter.ai/api/v1/chat/completions");
    assertThat(fix.locator("ins")).containsText("https://openrouter.ai/api/v1");
    fix.locator("button").click();
    assertThat(form.field("baseUrl")).hasValue("https://openrouter.ai/api/v1");
    assertThat(form.field("baseUrl")).isFocused();
    assertThat(form.findings("baseUrl").locator(".source code")).hasText("url/is-default");
    fix.locator("button").click();
    assertThat(form.field("baseUrl")).hasValue("");

    Locator key = form.findings("apiKey").locator(".fix");
    assertThat(key).containsText("7");
    assertThat(key).not().containsText(CheckForm.KEY.substring(9, 17));
    key.locator("button").click();
    assertThat(form.field("apiKey")).hasValue(CheckForm.KEY);

    form.findings("options-promptCaching").locator(".fix button").click();
    assertThat(form.field("options-promptCaching")).isChecked();
    assertThat(form.page().locator(".verdict .status")).hasText(visit.text("check", "verdict.ok"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aSubmitLeadsToASummaryWithWaysToTheFields(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    assertThat(form.page().locator(".finding")).hasCount(0);
    form.submit();
    Locator links = form.page().locator("#summary a");
    assertThat(links).hasCount(2);
    links.first().click();
    assertThat(form.field("apiKey")).isFocused();

    form.fill("apiKey", CheckForm.KEY).fill("model", "anthropic/claude-sonnet-4.5").submit();
    assertThat(form.page().locator("#summary h2")).hasText(visit.text("check", "summary.ok"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void onlyAllowedModelsAreOfferedAndADeniedOneBringsAlternatives(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).organization("acme", "research");
    form.provider("openrouter").fill("model", "openai/gpt-5");

    Locator alternatives = form.findings("model").locator(".alternatives button");
    assertThat(alternatives).hasCount(5);
    String first = alternatives.first().textContent();
    assertThat(first).startsWith("anthropic/");
    alternatives.first().click();
    assertThat(form.field("model")).hasValue(first);
    assertThat(form.field("model")).isFocused();
    assertThat(form.findings("model")).hasCount(0);

    form.field("model").fill("");
    Locator offers = form.page().locator("#field-model-list [role=option]");
    assertThat(offers.first()).isVisible();
    assertThat(offers.locator("span:first-child").allTextContents())
        .hasSizeGreaterThan(5)
        .allMatch(model -> model.startsWith("anthropic/"));
    assertThat(offers.locator(".detail").first()).containsText("$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aPastedFileFillsTheFieldsAndItsKeyIsUsedAndNeverShown(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit);
    List<String> sent = new ArrayList<>();
    form.page()
        .onRequest(
            request -> {
              if (request.url().endsWith("/v1/validate")) {
                sent.add(body(request));
              }
            });
    form.paste("# keys\nOPENROUTER_API_KEY=\"Bearer " + CheckForm.KEY + "\"\n");

    assertThat(form.field("provider")).hasValue("OpenRouter");
    assertThat(form.findings("apiKey").locator(".source code")).hasText("key/scheme");
    assertThat(sent).last().asString().contains("Bearer " + CheckForm.KEY);
    assertThat(visit.everything()).doesNotContain(CheckForm.KEY.substring(9, 17));
    form.findings("apiKey").locator(".fix button").click();
    assertThat(form.findings("apiKey")).hasCount(0);
    assertThat(sent).last().asString().contains('"' + CheckForm.KEY + '"');
    assertThat(visit.everything()).doesNotContain(CheckForm.KEY.substring(9, 17));

    form.page().locator(".field:has(#field-apiKey) .joined button").click();
    assertThat(form.field("apiKey")).isEditable();
    assertThat(form.field("apiKey")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFileThatCannotBeReadSaysWhy(String language, Visits visits) {
    Visit visit = visits.in(language);
    Page page = CheckForm.open(visit).page();
    page.locator(".paste summary").click();
    page.locator(".paste .actions button").click();
    assertThat(page.locator("#pasted-problems")).hasText(visit.text("check", "paste.empty"));
    page.locator("#pasted").fill("provider: [openrouter\nmodel");
    page.locator(".paste .actions button").click();
    String place = visit.text("check", "paste.at").replace("{line}", "1").replace("{column}", "11");
    assertThat(page.locator("#pasted-problems")).containsText(place.replace("{message}", ""));
    assertThat(visit.complaints()).singleElement().asString().contains("422");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theSetupIsCopiedWithoutItsKeyUnlessThatWasAsked(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    form.fill("apiKey", CheckForm.KEY).fill("options-maxTokens", "8192");
    assertThat(form.format("yaml").copied())
        .contains("provider: openrouter", "apiKeyEnv: OPENROUTER_API_KEY", "  maxTokens: 8192")
        .doesNotContain(CheckForm.KEY);
    form.output(".choice input").check();
    assertThat(form.output("pre")).not().containsText(CheckForm.KEY);
    assertThat(form.format("env").copied()).contains("OPENROUTER_API_KEY=" + CheckForm.KEY);
    assertThat(form.output("pre")).not().containsText(CheckForm.KEY);
    assertThat(form.format("json").copied()).contains("\"apiKey\": \"" + CheckForm.KEY + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whatWasEnteredStaysWhenTheLanguageChanges(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter").fill("model", "a/b");
    form.fill("apiKey", CheckForm.KEY);
    form.page().locator(".tools select").first().selectOption("ja");
    assertThat(form.page().locator("html")).hasAttribute("lang", "ja");
    assertThat(form.page().locator("#view h1"))
        .hasText(Visit.texts("check", "ja").get("check.title").asText());
    assertThat(form.field("model")).hasValue("a/b");
    assertThat(visit.everything()).doesNotContain(CheckForm.KEY.substring(9, 17));
  }

  @Test
  void whatWasCopiedIsStillSaidToBeOnceTheTypingHasSettled(Visits visits) {
    CheckForm form = CheckForm.open(visits.in("en")).provider("openrouter");
    form.page()
        .waitForResponse(
            response -> response.url().endsWith("/v1/validate"),
            () -> {
              form.fill("model", "anthropic/claude-sonnet-4.5");
              assertThat(form.copied()).contains("model: anthropic/claude-sonnet-4.5");
            });
    assertThat(form.output(".actions button")).hasText(form.visit().text("check", "output.copied"));
    form.fill("model", "a/b");
    assertThat(form.output(".actions button")).hasText(form.visit().text("check", "output.copy"));
  }

  private static String body(Request request) {
    String body = request.postData();
    return body == null ? "" : body;
  }

  private static String count(Visit visit, String key) {
    return visit.text("check", key).replace("{count}", "1");
  }
}
