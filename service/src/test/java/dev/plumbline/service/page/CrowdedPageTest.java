package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Much to show, or little room for it. */
@ExtendWith(Visiting.class)
class CrowdedPageTest {
  private static final int MODELS = 5000;

  @Test
  void amongThousandsOfModelsOneIsFoundByTypingAndAllCanBeReached(Visits visits) {
    CheckForm form = CheckForm.open(visits.in("en"));
    Page page = form.page();
    String models =
        IntStream.range(0, MODELS)
            .mapToObj(
                i ->
                    "{\"provider\":\"openrouter\",\"model\":\"acme/m-%04d\",\"accepted\":true,\"refusals\":[],"
                            .formatted(i)
                        + "\"known\":{\"id\":\"m\",\"facts\":{\"context\":\"131072\",\"cost.in\":\"0.8\"}}}")
            .collect(Collectors.joining(",", "{\"models\":[", "]}"));
    page.route(
        "**/v1/models?*", route -> route.fulfill(new Route.FulfillOptions().setBody(models)));
    form.provider("openrouter");
    assertThat(page.locator("#field-model-hint")).containsText("5000");
    form.field("model").click();
    Locator options = page.locator("#field-model-list [role=option]");
    assertThat(options).hasCount(60);
    assertThat(options.first().locator(".detail")).containsText("131K");
    assertThat(options.first().locator(".detail")).containsText("$0.80");
    for (int presses = 0; presses < 61; presses++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(form.field("model")).hasAttribute("aria-activedescendant", "field-model-option-60");
    assertThat(page.locator("#field-model-option-60")).containsText("acme/m-0060");
    page.locator("#field-model-list").evaluate("(list) => { list.scrollTop = list.scrollHeight; }");
    assertThat(page.locator("#field-model-option-179")).isAttached();
    form.fill("model", "4321");
    assertThat(options).hasCount(1);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(form.field("model")).hasValue("acme/m-4321");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whereNoModelIsAllowedTheFieldSaysWhy(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).organization("acme", "research").provider("upstage");
    assertThat(form.page().locator("#field-model-hint")).containsText("policy/model-denied");
    form.field("model").click();
    assertThat(form.field("model")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void hundredsOfFindingsAreShownWithoutASeaOfLinks(Visits visits) {
    String options =
        IntStream.range(0, 300)
            .mapToObj(i -> "  optoin" + i + ": " + i)
            .collect(Collectors.joining("\n"));
    CheckForm form =
        CheckForm.open(visits.in("en"))
            .paste("provider: openrouter\napiKeyEnv: X\nmodel: a/b\noptions:\n" + options);
    Locator links = form.page().locator("#summary a");
    assertThat(links).hasCount(20);
    assertThat(form.page().locator(".findings .finding").nth(299)).isVisible();
    form.page().locator("#summary button").click();
    assertThat(links.nth(20)).isFocused();
    assertThat(links.nth(299)).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"640, 450", "320, 256"})
  void aMagnifiedPageNeedsNoScrollingSidewaysAndHidesNothingThatHasTheFocus(
      int width, int height, Visits visits) {
    Visit visit = visits.in("en");
    visit.page().setViewportSize(width, height);
    CheckForm form =
        CheckForm.open(visit)
            .paste(
                "provider: openrouter\napiKey: Bearer %s\nmodel: google/gemini-%s\nbaseUrl: https://openrouter.ai/%s\n"
                    .formatted(CheckForm.KEY, "very-long-".repeat(40), "path/".repeat(60)));
    Page page = form.page();
    assertThat(page.locator(".finding").nth(2)).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(page.locator(".submit")).not().hasCSS("position", "sticky");
    form.field("options-maxTokens").focus();
    assertThat(
            (boolean)
                page.evaluate(
                    "(() => { const box = document.activeElement.getBoundingClientRect();"
                        + " const at = document.elementFromPoint(box.x + 5, box.bottom - 5);"
                        + " return at === document.activeElement; })()"))
        .isTrue();
    visit.open("explain");
    assertThat(page.locator(".outcome")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void chosenThingsAreToldApartWithTheColoursOfTheSystem(Visits visits) {
    Visit visit = visits.in("en");
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    Page page = form.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertDiffer(page, ".output [aria-pressed=true]", ".output [aria-pressed=false]");
    form.field("provider").fill("open");
    page.keyboard().press("ArrowDown");
    assertDiffer(page, "[role=option][aria-selected=true]", "[role=option][aria-selected=false]");
    assertThat(
            page.locator("nav a[aria-current]")
                .evaluate("(link) => getComputedStyle(link).borderBottomColor"))
        .isNotEqualTo(
            page.locator("nav a:not([aria-current])")
                .first()
                .evaluate("(link) => getComputedStyle(link).borderBottomColor"));
  }

  private static void assertDiffer(Page page, String one, String other) {
    String colour = "(element) => getComputedStyle(element).backgroundColor";
    assertThat(page.locator(one).first().evaluate(colour))
        .isNotEqualTo(page.locator(other).first().evaluate(colour));
  }
}
