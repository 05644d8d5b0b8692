package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class PastedFilePageTest {
  private static final String ROO =
      """
      {
        "providerProfiles": {
          "currentApiConfigName": "home",
          "apiConfigs": {
            "home": { "apiProvider": "openrouter",   "openRouterApiKey": "Bearer %1$s",
                      "openRouterModelId": "anthropic/claude-sonnet-4.5",
                      "openRouterBaseUrl": "https://openrouter.ai/api/v1/chat/completions" },
            "work": { "apiProvider": "openrouter", "openRouterApiKey": "%1$s", "openRouterModelId": "a/b" }
          }
        }
      }
      """
          .formatted(CheckForm.KEY);

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void aPastedFileIsGivenBackWithItsFixesInPlace(String language, Visits visits) {
    CheckForm form = CheckForm.open(visits.in(language)).paste(ROO);
    Locator setups = form.page().locator(".found .chips button");
    assertThat(setups.first().locator(".status.error")).isVisible();
    assertThat(form.output("p.soft")).hasText(form.visit().text("check", "output.file.same"));

    form.findings("apiKey").locator(".fix button").click();
    assertThat(form.findings("apiKey")).hasCount(0);
    form.findings("baseUrl").locator(".fix button").click();
    assertThat(form.field("baseUrl")).hasValue("https://openrouter.ai/api/v1");
    assertThat(form.output("ins").last()).containsText("https://openrouter.ai/api/v1\"");
    assertThat(form.output("p.soft")).hasText(form.visit().text("check", "output.file.changed"));
    assertThat(setups.first().locator(".status.error")).hasCount(0);
    assertThat(form.visit().everything()).doesNotContain(CheckForm.KEY.substring(9, 17));
    assertThat(form.copied())
        .isEqualTo(ROO.replace("Bearer ", "").replace("/chat/completions", ""));
    assertThat(form.visit().barriers()).isEmpty();
  }

  @Test
  void everySetupOfAFileKeepsWhatWasChangedInIt(Visits visits) {
    CheckForm form = CheckForm.open(visits.in("en")).paste(ROO);
    Page page = form.page();
    form.fill("model", "openai/gpt-5");
    page.locator(".found .chips button").last().click();
    assertThat(form.field("model")).hasValue("a/b");
    form.fill("model", "c/d");
    assertThat(form.output("ins")).hasCount(2);
    page.locator("nav a[href='#/explain']").click();
    assertThat(page.locator(".outcome")).isVisible();
    page.locator("nav a[href='#/check']").click();
    page.locator(".found .chips button").first().click();
    assertThat(form.field("model")).hasValue("openai/gpt-5");
    assertThat(form.copied())
        .isEqualTo(
            ROO.replace("anthropic/claude-sonnet-4.5", "openai/gpt-5").replace("a/b", "c/d"));
  }

  @Test
  void whatAKindOfFileCannotSayIsNamed(Visits visits) {
    CheckForm form = CheckForm.open(visits.in("en")).paste(ROO);
    form.field("options-promptCaching").check();
    form.fill("model", "openai/gpt-5");
    assertThat(form.output(".note.warning")).containsText("Prompt caching");
    assertThat(form.copied()).contains("openai/gpt-5");
  }

  @Test
  void commentsOfASetupDocumentStayAndAKeyThatWasTypedIsPutIn(Visits visits) {
    String text =
        "# mine\nprovider: openrouter # the router\napiKey: old-key-of-mine\nmodel: a/b\n";
    CheckForm form = CheckForm.open(visits.in("en")).paste(text);
    form.page().locator(".field:has(#field-apiKey) .joined button").click();
    form.fill("apiKey", CheckForm.KEY);
    assertThat(form.output("ins")).containsText("apiKey:");
    assertThat(form.copied()).isEqualTo(text.replace("old-key-of-mine", CheckForm.KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void amongManySetupsOneIsChosenByItsNameAndVerdict(String language, Visits visits) {
    String one = "provider: openrouter\napiKeyEnv: KEY\nmodel: anthropic/claude-sonnet-4.5\n";
    String file = String.join("---\n", Collections.nCopies(30, one)) + "---\nprovider: opnrouter\n";
    CheckForm form = CheckForm.open(visits.in(language)).paste(file);
    Locator choice = form.page().locator(".found select");
    String error = form.visit().text("check", "count.error.other").replace("{count}", "2");
    assertThat(choice.locator("option").last()).containsText(error);
    choice.selectOption("30");
    assertThat(form.field("provider")).hasValue("opnrouter");
    assertThat(form.visit().barriers()).isEmpty();
  }

  @Test
  void aNewBeginningForgetsTheFile(Visits visits) {
    CheckForm form = CheckForm.open(visits.in("en")).paste(ROO);
    form.page().locator(".submit .quiet").click();
    assertThat(form.page().locator(".found")).hasCount(0);
    assertThat(form.page().locator(".output .chips button")).hasCount(3);
  }
}
