package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plumbline.service.page.RulesDesk.POLICY;
import static dev.plumbline.service.page.RulesDesk.SETUP;
import static dev.plumbline.service.page.RulesDesk.content;
import static dev.plumbline.service.page.RulesDesk.line;
import static dev.plumbline.service.page.RulesDesk.open;
import static dev.plumbline.service.page.RulesDesk.publish;
import static dev.plumbline.service.page.RulesDesk.state;
import static dev.plumbline.service.page.RulesDesk.suggestion;
import static dev.plumbline.service.page.RulesDesk.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class RulesPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFirstPolicyIsMadeOfATemplateTriedAndPublished(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    Visit visit = visits.to(desk.served(), language);
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
    assertThat(desk.verdict()).doesNotContain("policy/model-denied");
    publish(page, "Only Claude and Gemini");
    assertThat(page.locator(".note.ok")).containsText("allow-models.yaml");
    assertThat(desk.verdict()).contains("policy/model-denied");
    assertThat(page.locator(".tree .mark")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void findingsComeAsOneTypesAndTheirFixesAreShownFirst(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
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
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void suggestionsAndExplanationsComeFromTheSchema(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    String about = language.equals("ko") ? "하위 계층" : "lower layer";
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "name: acme", "\nlaye");
    assertThat(suggestion(page)).hasText("layer");
    assertThat(page.locator(".cm-completionInfo")).containsText(about);
    suggestion(page).click();
    assertThat(content(page)).containsText("layer:");
    page.keyboard().type("tea");
    assertThat(suggestion(page)).hasText("team");
    suggestion(page).click();
    assertThat(content(page)).containsText("layer: team");
    line(page, "layer: team").locator("span").first().hover();
    assertThat(page.locator(".cm-tooltip-hover .about")).containsText(about);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theImpactIsToldForSetupsAtHandAndForStoredOnes(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
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
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everythingIsReachedByKeysOnAPhoneInTheDark(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language, Visit.Window.PHONE, ColorScheme.DARK);
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
  }
}
