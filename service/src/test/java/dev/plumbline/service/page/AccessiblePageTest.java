package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Visiting.class)
class AccessiblePageTest {
  @ParameterizedTest
  @CsvSource({
    "en, DESKTOP, LIGHT",
    "ko, DESKTOP, DARK",
    "ko, PHONE, LIGHT",
    "en, PHONE, DARK",
  })
  void everybodyCanUseTheViewsThatCheckAndExplain(
      String language, Visit.Window window, ColorScheme colors, Visits visits) {
    Visit visit = visits.to(visits.common(), language, window, colors);
    CheckForm form = CheckForm.open(visit);
    Page page = form.page();
    assertThat(visit.barriers()).as("before anything was entered").isEmpty();
    form.paste(
        """
        provider: openrouter
        apiKey: Bearer %s
        baseUrl: https://openrouter.ai/api/v1/chat/completions
        model: google/gemini-2.5-pro-with-a-name-that-is-longer-than-any-phone-is-wide-0123456789
        options: { maxTokens: 9000, foo: 1 }
        context: { organization: acme }
        """
            .formatted(CheckForm.KEY));
    assertThat(page.locator(".finding").nth(3)).isVisible();
    assertThat(visit.barriers()).as("with findings").isEmpty();
    assertThat(sideways(page)).as("wider than its window").isFalse();
    form.field("provider").click();
    assertThat(page.locator("#field-provider-list [role=option]").first()).isVisible();
    assertThat(visit.barriers()).as("with an open list").isEmpty();
    page.keyboard().press("Escape");

    visit.open("explain");
    assertThat(page.locator(".layer")).isVisible();
    page.locator(".others summary").first().click();
    assertThat(visit.barriers()).as("the explanation").isEmpty();
    assertThat(sideways(page)).as("wider than its window").isFalse();
  }

  @Test
  void thePageIsUsedWithoutAMouse(Visits visits) {
    Visit visit = visits.in("en");
    CheckForm form = CheckForm.open(visit);
    Page page = form.page();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#content")).isFocused();
    tabTo(page, "#field-provider");
    page.keyboard().type("openr");
    page.keyboard().press("ArrowDown");
    assertThat(form.field("provider"))
        .hasAttribute("aria-activedescendant", "field-provider-option-0");
    page.keyboard().press("Enter");
    assertThat(form.field("provider")).hasValue("OpenRouter");
    tabTo(page, "#field-apiKey");
    page.keyboard().type("Bearer " + CheckForm.KEY);
    assertThat(form.findings("apiKey").locator(".source code")).hasText("key/scheme");
    assertThat(form.findings("apiKey").locator("button")).isVisible();
    tabTo(page, "#field-apiKey-findings button");
    page.keyboard().press("Enter");
    assertThat(form.field("apiKey")).isFocused();
    assertThat(form.findings("apiKey")).hasCount(0);
    tabTo(page, "button[type=submit]");
    page.keyboard().press("Enter");
    assertThat(page.locator("#summary")).isFocused();
    tabTo(page, "#summary a");
    page.keyboard().press("Enter");
    assertThat(form.field("model")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(form.field("model")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Enter");
    assertThat(form.field("model")).not().hasValue("");
    assertThat(page.locator("#summary h2")).not().containsText("error");
  }

  private static void tabTo(Page page, String selector) {
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("(to) => document.activeElement.matches(to)", selector)) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + selector);
  }

  private static boolean sideways(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
